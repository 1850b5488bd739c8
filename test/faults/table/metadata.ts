import type { PhotoOptions } from '../../../src/testing';
import { addressOf } from '../people';
import type { Row, Section } from '../row';
import type { Stage } from '../stage';

const ADA = addressOf('ada');
const INVALID = '200, InvalidAnswer';

const body =
  (text: object | string) =>
  ({ graph }: Stage) =>
    void graph.fail(ADA, 200, {
      part: 'metadata',
      body: text,
      headers: { 'Content-Type': 'application/json' },
    });

const photo =
  (options: PhotoOptions) =>
  ({ graph }: Stage) =>
    graph.setPhoto(ADA, options);

const HOUR = 3_600_000;

/** The user comes back an hour later, when a photo’s version is asked for again. */
async function anHourLater(stage: Stage, asked: number): Promise<void> {
  await stage.until(
    'the photos are there',
    ({ painted, isFetching }) => !isFetching && painted.every((one) => one?.includes(',')),
  );
  await stage.page.clock.fastForward(HOUR + 60_000);
  await stage.comeBack();
  await stage.until(
    'it was asked again',
    ({ isFetching }) => !isFetching && stage.graph.items.length >= asked,
  );
}

const rows: readonly Row[] = [
  {
    fault: 'Metadata without `@odata.*`',
    shows: 'photo',
    asks: 9,
    arrange: photo({ etag: 'none', metadata: { '@odata.mediaContentType': null } }),
  },
  {
    fault: 'Metadata with sizes that are null',
    shows: 'photo',
    asks: 9,
    arrange: body({ '@odata.mediaEtag': '"A"', id: null, width: null, height: null }),
  },
  {
    fault: 'Metadata with sizes that are none',
    shows: 'photo',
    asks: 9,
    arrange: body({ '@odata.mediaEtag': '"A"', id: 240, width: '240', height: -1 }),
  },
  { fault: 'Metadata that is an empty object', shows: 'photo', asks: 9, arrange: body({}) },
  ...['{"id": "240x240", "wid', '<!doctype html>', '', 'null', '"240x240"', '7'].map(
    (text): Row => ({
      fault: `Metadata that is no object of JSON: \`${text || ' '}\``,
      shows: 'initials',
      people: ['ada'],
      batch: false,
      asks: 3,
      hears: [INVALID],
      arrange: body(text),
    }),
  ),
  {
    fault: 'Metadata that is text, in a batch',
    shows: 'initials',
    asks: 9,
    hears: [INVALID],
    arrange: body('240x240'),
  },
  {
    fault: 'Metadata `1x1`, which older services send for 404',
    shows: 'initials',
    asks: 9,
    arrange: ({ graph }) => graph.setPhoto(ADA, 'legacy-1x1'),
  },
  {
    fault: 'A 404 for the size that was guessed',
    shows: 'photo',
    and: 'in the size that there is',
    asks: 10,
    arrange: photo({ sizes: [] }),
  },
  {
    fault: 'An original smaller than any size',
    shows: 'photo',
    asks: 10,
    arrange: photo({ width: 32 }),
  },
  {
    fault: 'Metadata of a photo, and a 404 for each of its pictures',
    shows: 'initials',
    asks: 10,
    arrange: ({ graph }) => void graph.fail(ADA, 404, { part: 'bytes' }),
  },
  {
    fault: 'A picture, and a 404 for its metadata',
    shows: 'initials',
    asks: 9,
    arrange: ({ graph }) => void graph.fail(ADA, 404, { part: 'metadata' }),
  },
  {
    fault: 'The metadata’s ETag is not the picture’s, now and an hour later',
    shows: 'photo',
    and: 'downloaded once',
    asks: 12,
    arrange: photo({ etag: '"A"', bytesEtag: '"B"' }),
    act: (stage) => anHourLater(stage, 12),
  },
  {
    fault: 'The metadata’s ETag is weak, and the picture’s strong',
    shows: 'photo',
    and: 'downloaded once',
    asks: 12,
    arrange: photo({ etag: 'W/"A"', bytesEtag: '"A"' }),
    act: (stage) => anHourLater(stage, 12),
  },
  {
    fault: 'The ETag is strong one hour, and weak the next',
    shows: 'photo',
    and: 'downloaded once',
    asks: 12,
    arrange: ({ graph }) => {
      let answers = 0;
      graph.setPhoto(ADA, { etag: () => (++answers > 2 ? 'W/"A"' : '"A"') });
    },
    act: (stage) => anHourLater(stage, 12),
  },
  {
    fault: 'The ETag changes at every answer, now and an hour later',
    shows: 'photo',
    and: 'downloaded once each time',
    asks: 13,
    arrange: ({ graph }) => {
      let answers = 0;
      graph.setPhoto(ADA, { etag: () => `"${++answers}"` });
    },
    act: (stage) => anHourLater(stage, 13),
  },
  {
    fault: 'An ETag in the metadata alone',
    shows: 'photo',
    and: 'downloaded once',
    asks: 12,
    arrange: photo({ bytesEtag: null }),
    act: (stage) => anHourLater(stage, 12),
  },
  {
    fault: 'An ETag with the picture alone, now and an hour later',
    shows: 'photo',
    and: 'downloaded once each time',
    asks: 13,
    arrange: photo({ etag: 'none', bytesEtag: '"A"' }),
    act: (stage) => anHourLater(stage, 13),
  },
  {
    fault: 'No ETag anywhere, now and an hour later',
    shows: 'photo',
    and: 'downloaded once each time',
    asks: 13,
    arrange: photo({ etag: 'none' }),
    act: (stage) => anHourLater(stage, 13),
  },
];

export const metadata: Section = {
  title: 'Metadata, sizes and ETags',
  about: 'What Graph says of Ada’s photo is odd, or wrong.',
  rows,
};
