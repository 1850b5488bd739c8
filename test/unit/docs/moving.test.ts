import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as library from '../../../src';

const page = readFileSync('docs/moving-from-the-graph-toolkit.md', 'utf8');
const rows = [...page.matchAll(/^\| (.+?) \| (.+) \|$/gm)].map(([, theirs = '', ours = '']) => ({
  theirs,
  ours,
}));

/** What the Toolkit's `PersonProps` and `PeopleProps` declare, and its sources render and fire, in version 4.6. */
const THEIRS = {
  'Properties of `Person`':
    'personQuery fallbackDetails userId usage showPresence avatarSize personDetails personImage fetchImage ' +
    'disableImageFetch verticalLayout avatarType personPresence personCardInteraction line1Property line2Property ' +
    'line3Property line4Property view templateContext',
  'Properties of `People`':
    'groupId userIds people peopleQueries showMax showPresence personCardInteraction resource version scopes ' +
    'fallbackDetails templateContext',
  Events:
    'updated line1clicked line2clicked line3clicked line4clicked templateRendered person-image-rendered ' +
    'person-icon-rendered flyout-content-rendered people-rendered',
  Templates: 'default loading no-data line1 line2 line3 line4 person-card error person overflow',
  'Style variables of `Person`': [
    'background-color background-border-radius border-radius avatar-size avatar-border avatar-border-radius',
    'avatar-top-spacing initials-text-color initials-background-color details-spacing details-left-spacing',
    'details-bottom-spacing details-wrapper-width presence-wrapper-bottom',
    ...[1, 2, 3, 4].flatMap((line) =>
      ['font-size', 'font-weight', 'text-color', 'text-transform', 'text-line-height'].map(
        (what) => `line${line}-${what}`,
      ),
    ),
  ]
    .join(' ')
    .replace(/\S+/g, '--person-$&'),
  'Style variables of `People`':
    '--people-list-margin --people-avatar-gap --people-overflow-font-color --people-overflow-font-size ' +
    '--people-overflow-font-weight --people-person-avatar-size',
};

it.each(Object.entries(THEIRS))('has an answer for all %s', (heading, names) => {
  const table = page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const first = [...table.matchAll(/^\| (.+?) \| .+ \|$/gm)].map(([, cell]) => cell).join(' ');
  expect(names.split(' ').filter((name) => !first.includes(`\`${name}`))).toEqual([]);
});

it('says nothing of what does not exist here', () => {
  const ours = rows.map((row) => row.ours).join(' ');
  const named = ours.match(/\b(Graph(Avatar|Persona)\w*|useGraph\w+)/g) ?? [];
  expect(named).not.toHaveLength(0);
  expect(named.filter((name) => !(name in library))).toEqual([]);

  const css = readFileSync('src/styles.css', 'utf8');
  const tokens = ours.match(/--graph-avatar-[\w-]+|data-graph-[\w-]+/g) ?? [];
  expect(tokens).not.toHaveLength(0);
  expect(tokens.filter((token) => !css.includes(token))).toEqual([]);
});
