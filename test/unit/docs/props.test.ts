import { withCustomConfig } from 'react-docgen-typescript';
import { expect, it } from 'vitest';
import main from '../../../.storybook/main';
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

it.each(Object.entries(TABLES))('the table of %s has every prop, with what it is for', (file, names) => {
  const component = file.split('/').at(-1);
  const table = parse(`src/${file}.tsx`).find(({ displayName }) => displayName === component);
  expect(table?.description).not.toBe('');
  const props = Object.values(table?.props ?? {});
  expect(props.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
  expect(props.filter(({ description }) => !description).map(({ name }) => name)).toEqual([]);
  // What every element takes is not ours to explain.
  expect(props.map(({ name }) => name)).not.toContain('className');
});

// The quicker parser leaves out the props of subjects, which are a union.
it('reads the types as Storybook does', () => {
  expect(main.typescript?.reactDocgen).toBe('react-docgen-typescript');
});

it('knows every subject', () => {
  expect(SUBJECTS.filter((prop) => !takeSubject({ [prop]: 'an-id' })[0])).toEqual([]);
});
