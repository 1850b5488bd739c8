import { afterAll, afterEach, beforeAll, describe, it, onTestFailed } from 'vitest';
import { play } from './play';
import { nameOf } from './row';
import { openScreen } from './screen';
import { FAULTS } from './table';
import { buildTheatre } from './theatre';

let theatre: Awaited<ReturnType<typeof buildTheatre>>;
let look: Awaited<ReturnType<typeof openScreen>>;

beforeAll(async () => {
  theatre = await buildTheatre();
  look = await openScreen(theatre.browser);
});
afterAll(() => theatre.close());

for (const { title, isApart, rows } of FAULTS) {
  describe(title, () => {
    (isApart ? afterEach : afterAll)(() => theatre.clear());

    for (const row of rows) {
      it(nameOf(row), async () => {
        onTestFailed(() => theatre.clear());
        await play(row, await theatre.raise(row), look);
      });
    }
  });
}
