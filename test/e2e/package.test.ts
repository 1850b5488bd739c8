import { join } from 'node:path';
import { build } from 'vite';
import { expect, inject, it } from 'vitest';

/** Names that no minifier shortens. */
const MARKS = /createContext|getQueryCache/;

/** All that an app downloads which uses these of the package's exports. */
async function codeOf(names: string[]): Promise<string> {
  const entry = join(inject('installation'), 'app.js');
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'app',
        resolveId: (id) => (id === entry ? entry : null),
        load: (id) => (id === entry ? `export { ${names} } from 'graph-avatar';` : null),
      },
    ],
    build: { write: false, lib: { entry, formats: ['es'] } },
  });
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  return outputs.map((one) => (one.type === 'chunk' ? one.code : '')).join();
}

it('gives an app that makes initials alone neither React nor React Query', async () => {
  expect(await codeOf(['getInitials', 'getAvatarColor'])).not.toMatch(MARKS);
  expect(await codeOf(['GraphAvatar'])).toMatch(MARKS);
});
