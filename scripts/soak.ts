/** `npm run soak`: twenty thousand faces come and go in one tab, and nothing is to be left of them. */
import { findings } from '../test/soak/figures';
import { soak } from '../test/soak/soak';
import { ensureChromium } from './chromium';

process.env.CHROMIUM_PATH = ensureChromium();
const figures = await soak({
  people: 2_000,
  mounts: 20_000,
  sessions: 8,
  checkpoints: 2,
  onProgress: (text) => console.error(text),
});
const found = findings(figures, 0.1);
const width = Math.max(...found.map(({ what }) => what.length));
for (const { what, bound, seen, holds } of found) {
  console.log(`${holds ? ' ' : '✗'} ${what.padEnd(width)}  ${seen}${bound && `  (bound: ${bound})`}`);
}
const broken = found.filter(({ holds }) => !holds);
console.log(
  broken.length === 0 ? 'Every bound holds.' : `Broken: ${broken.map(({ what }) => what).join(', ')}.`,
);
process.exitCode = broken.length === 0 ? 0 : 1;
