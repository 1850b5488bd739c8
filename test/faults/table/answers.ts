import type { FaultOptions } from '../../../src/testing';
import { addressOf } from '../people';
import type { Row, Section } from '../row';

const ADA = addressOf('ada');

/** An error of Graph's, and what comes of it wherever it stands. */
interface Refusal {
  fault: string;
  status: number;
  options?: FaultOptions;
  /** How often each thing is asked for that is answered so. Default: once. */
  tries?: number;
  hears?: string;
}

const CLAIMS = '{"access_token":{"nbf":{"essential":true,"value":"1604106651"}}}';

const text = (body: string | null): FaultOptions => ({ body, headers: { 'Content-Type': 'text/plain' } });

/** What is documented, and what users have reported: statuses, and the codes that were seen with them. */
const REFUSALS: readonly Refusal[] = [
  ...[
    'ImageNotFound',
    'ErrorItemNotFound',
    'ErrorEntityNotFound',
    'ResourceNotFound',
    'Request_ResourceNotFound',
  ].map((code) => ({ fault: `404 \`${code}\``, status: 404, options: { code } })),
  {
    fault: '404 `UnknownError` without a message',
    status: 404,
    options: { code: 'UnknownError', message: '' },
  },
  { fault: '404 in plain text', status: 404, options: text('Not Found') },
  { fault: '404 without a body', status: 404, options: { body: null } },
  {
    fault: '400 `AuthenticationError`, of somebody without a mailbox',
    status: 400,
    options: { code: 'AuthenticationError', message: 'Error authenticating with resource' },
    hears: '400, AuthenticationError',
  },
  {
    fault: '401 `InvalidAuthenticationToken`, also with a new token',
    status: 401,
    tries: 2,
    hears: '401, InvalidAuthenticationToken',
  },
  {
    fault: '401 with a claims challenge, also with a token that has the claims',
    status: 401,
    options: { claims: CLAIMS },
    tries: 2,
    hears: '401, InvalidAuthenticationToken',
  },
  ...['ErrorAccessDenied', 'Forbidden'].map((code) => ({
    fault: `403 \`${code}\``,
    status: 403,
    options: { code },
    hears: `403, ${code}`,
  })),
  {
    fault: '403 with a claims challenge (step-up), also with a token that has the claims',
    status: 403,
    options: { claims: CLAIMS },
    tries: 2,
    hears: '403, ErrorAccessDenied',
  },
  { fault: '406 `UnknownError`', status: 406, hears: '406, UnknownError' },
  ...['TooManyRequests', 'ApplicationThrottled'].map((code) => ({
    fault: `429 \`${code}\` that does not end`,
    status: 429,
    options: { code },
    tries: 4,
    hears: `429, ${code}`,
  })),
  ...[500, 503, 504].map((status) => ({
    fault: `${status} \`UnknownError\` that does not end`,
    status,
    tries: 4,
    hears: `${status}, UnknownError`,
  })),
  {
    fault: '500 `ErrorStoreInternalServerError` that does not end',
    status: 500,
    options: { code: 'ErrorStoreInternalServerError' },
    tries: 4,
    hears: '500, ErrorStoreInternalServerError',
  },
];

function rows(more: Partial<Row>, asks: (tries: number) => number): Row[] {
  return REFUSALS.map(({ fault, status, options, tries = 1, hears }) => ({
    fault,
    shows: 'initials',
    asks: asks(tries),
    ...(hears && { hears: [hears] }),
    arrange: ({ failPhoto }) => failPhoto(status, options),
    ...more,
  }));
}

export const answersAlone: Section = {
  title: 'Graph refuses, by itself',
  about: 'Ada’s photo is asked for by requests of its own, and each is answered so.',
  rows: rows({ people: ['ada'], batch: false }, (tries) => 2 * tries + 1),
};

export const answersInBatches: Section = {
  title: 'Graph refuses one item of a batch',
  about:
    'Ada’s photo is asked for together with those of others, and is answered so; the others show theirs.',
  rows: rows({}, (tries) => 2 * tries + 7),
};

/** What holds for a post holds for each thing in it: three people’s metadata, picture and name. */
const WHOLE: readonly Refusal[] = [
  { fault: '400', status: 400, hears: '400, BadRequest' },
  { fault: '401, also with a new token', status: 401, tries: 2, hears: '401, InvalidAuthenticationToken' },
  {
    fault: '401 with a claims challenge, also with a token that has the claims',
    status: 401,
    options: { claims: CLAIMS },
    tries: 2,
    hears: '401, InvalidAuthenticationToken',
  },
  { fault: '403', status: 403, hears: '403, ErrorAccessDenied' },
  { fault: '404, which says nothing of photos', status: 404, hears: '404, ImageNotFound' },
  { fault: '406', status: 406, hears: '406, UnknownError' },
  ...[429, 500, 503, 504].map((status) => ({
    fault: `${status} that does not end`,
    status,
    tries: 4,
    hears: `${status}, ${status === 429 ? 'TooManyRequests' : 'UnknownError'}`,
  })),
];

export const answersToBatches: Section = {
  title: 'Graph refuses a whole batch',
  about:
    'The post itself is answered so, with all that it asks for: three faces, of which nobody’s name is known either. It is heard once.',
  rows: WHOLE.map(({ fault, status, options, tries = 1, hears = '' }) => ({
    fault,
    shows: 'initials',
    others: 'initials',
    asks: 9 * tries,
    hears: [hears],
    ...(tries === 4 && { hearsByPost: true }),
    arrange: ({ graph }) => void graph.fail('$batch', status, options),
  })),
};

/** Half a minute of a bad service. */
const PASSING: readonly [fault: string, status: number][] = [
  ['429', 429],
  ['500', 500],
  ['503', 503],
  ['504', 504],
  ['The connection breaks', 0],
];

export const answersThatPass: Section = {
  title: 'Graph recovers',
  about: 'The first answer of each kind is a bad one, and the next is good.',
  rows: [
    ...PASSING.flatMap(([fault, status]): Row[] => [
      {
        fault: `${fault}, by itself`,
        shows: 'photo',
        people: ['ada'],
        batch: false,
        asks: 6,
        arrange: ({ graph }) => void graph.fail('*', status, { times: 3 }),
      },
      {
        fault: `${fault}, to one item of a batch`,
        shows: 'photo',
        asks: 10,
        arrange: ({ graph }) => void graph.fail(ADA, status, { part: 'bytes', times: 1 }),
      },
      {
        fault: `${fault}, to a whole batch`,
        shows: 'photo',
        asks: 18,
        arrange: ({ graph }) => void graph.fail('$batch', status, { times: 1 }),
      },
    ]),
  ],
};
