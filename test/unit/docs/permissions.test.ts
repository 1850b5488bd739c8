import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { takeSubject } from '../../../src/components/GraphAvatar/subject';
import { graphOrigin } from '../../../src/graph';
import { permissionsFor } from '../../../src/graph/permissions';

const page = readFileSync('docs/permissions.md', 'utf8');
const cells = (row: string) =>
  row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim().replaceAll('`', ''));

it('names what is asked for', () => {
  const rows = page.match(/^\| `(me|\w+Id|driveCreator)`.*$/gm) ?? [];
  expect(rows).toHaveLength(6);
  for (const [prop = '', photo = '', profile = '', presence = '–'] of rows.map(cells)) {
    const [subject] = takeSubject({ [prop]: 'an-id' });
    if (!subject) throw new Error(`${prop} is no subject`);
    expect([prop, permissionsFor(subject, 'photo')]).toEqual([prop, [photo]]);
    expect([prop, permissionsFor(subject, 'profile')]).toEqual([prop, [profile]]);
    if (presence !== '–') expect([prop, permissionsFor(subject, 'presence')]).toEqual([prop, [presence]]);
  }
});

it('names the origin of each cloud', () => {
  const rows = [...page.matchAll(/^\| `(global|usGov|usGovDoD|china)`[^|]*\| `([^`]+)`/gm)];
  expect(Object.fromEntries(rows.map(([, cloud, origin]) => [cloud, origin]))).toEqual({
    global: graphOrigin('global'),
    usGov: graphOrigin('usGov'),
    usGovDoD: graphOrigin('usGovDoD'),
    china: graphOrigin('china'),
  });
});
