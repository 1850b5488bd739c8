import fc from 'fast-check';

/** Whatever a service may send that is JSON, such as objects that no string can be made of. */
export const anyJson: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value))) },
  fc.constantFrom({ toString: 1 }, { length: -1 }, JSON.parse('{"__proto__":null}'), 1e300, -0.5),
);

/** An object with these fields, of which any may be missing or anything. */
export function almost<T extends object>(
  fields: { [K in keyof T]: fc.Arbitrary<T[K]> },
): fc.Arbitrary<unknown> {
  const spoilt = Object.entries<fc.Arbitrary<unknown>>(fields).map(([name, good]) => [
    name,
    fc.oneof({ weight: 4, arbitrary: good }, anyJson),
  ]);
  return fc.oneof(
    { weight: 9, arbitrary: fc.record(Object.fromEntries(spoilt), { requiredKeys: [] }) },
    anyJson,
  );
}
