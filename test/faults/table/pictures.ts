import { expect } from 'vitest';
import type { BatchResponse, FaultOptions } from '../../../src/testing';
import { addressOf } from '../people';
import type { Row, Section } from '../row';
import type { Stage } from '../stage';

const ADA = addressOf('ada');
const INVALID = '200, InvalidAnswer';

/** A picture that is none, and what comes of it by itself and in a batch alike. */
interface Picture {
  fault: string;
  bytes: Uint8Array<ArrayBuffer>;
  hears: readonly string[];
  /** How often a picture is asked for in other sizes. Default: never. */
  others?: number;
}

const textBytes = (text: string) => new TextEncoder().encode(text);

function begins(start: string, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  bytes.set(Uint8Array.from(start, (character) => character.charCodeAt(0)));
  return bytes;
}

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>console.error("SVG")</script></svg>';
const PORTAL = '<!doctype html><title>Wi-Fi</title><script>console.error("HTML")</script>';

const PICTURES: readonly Picture[] = [
  { fault: 'An empty body', bytes: new Uint8Array(0), hears: [INVALID] },
  { fault: 'A BMP', bytes: begins('BM', 600), hears: [INVALID] },
  { fault: 'An SVG with a script', bytes: textBytes(SVG), hears: [INVALID] },
  { fault: 'A page of HTML with status 200', bytes: textBytes(PORTAL), hears: [INVALID] },
  { fault: '20 MB', bytes: begins('\xff\xd8\xff\xe0', 20_000_000), hears: [INVALID] },
  {
    fault: 'A GIF of one pixel, which older services send for 404',
    bytes: begins('GIF89a\x01\x00\x01\x00', 43),
    hears: [],
    others: 1,
  },
  {
    fault: 'A JPEG that does not decode',
    bytes: begins('\xff\xd8\xff\xe0', 600),
    hears: ['no answer, NotPainted'],
  },
];

const bytes =
  (options: FaultOptions) =>
  ({ graph }: Stage) =>
    void graph.fail(ADA, 200, { ...options, part: 'bytes' });

/** The same in the alphabet of URLs, and without padding. */
function asBase64Url(item: BatchResponse): BatchResponse {
  const { body } = item;
  if (typeof body !== 'string') return item;
  return { ...item, body: body.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '') };
}

export const pictures: Section = {
  title: 'Pictures that are none',
  about: 'Metadata says that there is a photo. A picture is what its first bytes say.',
  rows: [
    ...PICTURES.flatMap(({ fault, bytes, hears, others = 0 }): Row[] => {
      const arrange = ({ graph }: Stage) => graph.setPhoto(ADA, bytes);
      const row = { shows: 'initials', hears, arrange } as const;
      return [
        { ...row, fault: `${fault}, by itself`, people: ['ada'], batch: false, asks: 3 + others },
        { ...row, fault: `${fault}, in a batch`, asks: 9 + others },
      ];
    }),
    {
      fault: 'The connection breaks half-way, by itself',
      shows: 'initials',
      people: ['ada'],
      batch: false,
      asks: 6,
      hears: ['no answer, NetworkError'],
      arrange: bytes({ cutAfter: 100 }),
    },
    {
      fault: 'The connection breaks half-way, of a batch',
      shows: 'initials',
      others: 'initials',
      asks: 36,
      hears: ['no answer, NetworkError'],
      hearsByPost: true,
      arrange: ({ graph }) => void graph.fail('$batch', 200, { cutAfter: 500 }),
    },
    {
      fault: 'The connection breaks half-way once, of a batch',
      shows: 'photo',
      asks: 18,
      arrange: ({ graph }) => void graph.fail('$batch', 200, { cutAfter: 500, times: 1 }),
    },
    {
      fault: 'A picture without its end, in a batch',
      shows: 'photo',
      and: 'as far as it came',
      asks: 9,
      arrange: bytes({ cutAfter: 200 }),
    },
    {
      fault: 'No base64, in a batch',
      shows: 'initials',
      asks: 9,
      hears: [INVALID],
      arrange: bytes({ body: '%%% no base64 %%%', headers: { 'Content-Type': 'image/jpeg' } }),
    },
    {
      fault: 'JSON in place of base64, in a batch',
      shows: 'initials',
      asks: 9,
      hears: [INVALID],
      arrange: bytes({ body: { picture: 'none' } }),
    },
    {
      fault: 'base64url in place of base64, in a batch',
      shows: 'photo',
      asks: 9,
      arrange: ({ graph }) =>
        void graph.fail('$batch', 200, { responses: (items) => items.map(asBase64Url) }),
    },
    ...['image/Jpeg', 'image/pjpeg', 'text/html', 'image/svg+xml'].map(
      (contentType): Row => ({
        fault: `A good picture as \`${contentType}\``,
        shows: 'photo',
        people: ['ada'],
        batch: false,
        asks: 3,
        arrange: ({ graph }) => graph.setPhoto(ADA, { contentType }),
      }),
    ),
    {
      fault: 'A captive portal: a page of HTML with status 200, whatever is asked, by itself',
      shows: 'initials',
      people: ['ada'],
      batch: false,
      asks: 3,
      hears: [INVALID, INVALID],
      arrange: ({ graph }) =>
        void graph.fail('*', 200, { body: PORTAL, headers: { 'Content-Type': 'text/html' } }),
    },
    {
      fault: 'A captive portal: a page of HTML with status 200, to a batch',
      shows: 'initials',
      others: 'initials',
      asks: 9,
      hears: [INVALID],
      arrange: ({ graph }) =>
        void graph.fail('$batch', 200, { body: PORTAL, headers: { 'Content-Type': 'text/html' } }),
      finally: async ({ page }) => expect(await page.title()).toBe('Faults'),
    },
  ],
};
