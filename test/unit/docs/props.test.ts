import { withCustomConfig } from 'react-docgen-typescript';
import { expect, it } from 'vitest';
import main from '../../../.storybook/main';
import { PLAIN_TYPES } from '../../../.storybook/plainTypes';
import { takeSubject } from '../../../src/components/GraphAvatar/subject';

const SUBJECTS = ['userId', 'me', 'groupId', 'teamId', 'contactId', 'driveCreator'];
const PROVIDER = ['cloud', 'batch', 'scopes', 'queryClient', 'store', 'cacheTimes', 'strings', 'onError'];

/** What nobody should look for in vain. */
const TABLES: Record<string, string[]> = {
  'components/GraphAvatar/GraphAvatar': [
    ...SUBJECTS,
    'name',
    'initials',
    'size',
    'shape',
    'src',
    'presence',
    'render',
  ],
  'components/GraphPersona/GraphPersona': [
    ...SUBJECTS,
    'primary',
    'secondary',
    'tertiary',
    'size',
    'presence',
  ],
  'components/GraphAvatarGroup/GraphAvatarGroup': [
    'userIds',
    'groupId',
    'max',
    'size',
    'layout',
    'renderOverflow',
  ],
  'react/GraphAvatarProvider': ['accountKey', 'getAccessToken', ...PROVIDER],
  'msal/MsalGraphAvatarProvider': ['account', 'onInteractionRequired', ...PROVIDER],
};

// Read as Storybook reads them.
const { parse } = withCustomConfig('tsconfig.json', main.typescript?.reactDocgenTypescriptOptions ?? {});
const PARSED = new Map(Object.keys(TABLES).map((file) => [file, parse(`src/${file}.tsx`)]));

it.each(Object.entries(TABLES))('the table of %s has every prop, with what it is for', (file, names) => {
  const component = file.split('/').at(-1);
  const table = PARSED.get(file)?.find(({ displayName }) => displayName === component);
  expect(table?.description).not.toBe('');
  const props = Object.values(table?.props ?? {});
  expect(props.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
  // The default has a column of its own, and is no description.
  const silent = props.filter(({ description }) => !description.replace(/\bDefault: [^.;]+\.$/, '').trim());
  expect(silent.map(({ name }) => name)).toEqual([]);
  // What every element takes is not ours to explain.
  expect(props.map(({ name }) => name)).not.toContain('className');
});

it('has no plain words for types that are not there any more', () => {
  const found = [...PARSED.values()].flat();
  const types = found.flatMap(({ props }) => Object.values(props).map(({ type }) => type.name));
  expect(types).toEqual(expect.arrayContaining(Object.keys(PLAIN_TYPES)));
});

// The quicker parser leaves out the props of subjects, which are a union.
it('reads the types as Storybook does', () => {
  expect(main.typescript?.reactDocgen).toBe('react-docgen-typescript');
});

it('knows every subject', () => {
  expect(SUBJECTS.filter((prop) => !takeSubject({ [prop]: 'an-id' })[0])).toEqual([]);
});
