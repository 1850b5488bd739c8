import { resolve } from 'node:path';
import ts from 'typescript';
import { beforeAll, expect, it } from 'vitest';
import { asModule, examples } from './examples';

const LANGUAGES = ['', 'css', 'jsx', 'sh', 'text', 'ts', 'tsx'];
const all = examples();
// Parts of a file: `recipes.test.ts` finds the file that they are from, and that is compiled.
const isPart = ({ name, code }: { name: string; code: string }) =>
  name.startsWith('docs/testing.md') && !code.includes('import ');
const shown = all.filter((example) => example.language.startsWith('ts') && !isPart(example));
const fileOf = (name: string) => resolve('docs', `${name.replace(/\W/g, '-')}.tsx`);
const modules = new Map(shown.map((example) => [fileOf(example.name), asModule(example)]));
/** Packages that are shown and not installed: ours is checked, theirs is taken as it is written. */
const OTHERS = `
  declare module '@mui/material/Avatar';
  declare module '@mantine/core';
  declare module '@microsoft/sp-webpart-base' {
    type Guid = { toString(): string };
    interface TokenProvider { getToken(resource: string, useCachedToken?: boolean): Promise<string> }
    export interface WebPartContext {
      pageContext: { aadInfo: { userId?: Guid; tenantId: Guid } };
      aadTokenProviderFactory: { getTokenProvider(): Promise<TokenProvider> };
    }
  }`;
modules.set(resolve('docs/others.d.ts'), OTHERS);

let program: ts.Program;

beforeAll(() => {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(
    config,
    ts.sys,
    process.cwd(),
    {},
    resolve('tsconfig.json'),
  );
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (file) => modules.has(file) || fileExists(file);
  host.getSourceFile = (file, version, ...rest) => {
    const code = modules.get(file);
    return code === undefined
      ? getSourceFile(file, version, ...rest)
      : ts.createSourceFile(file, code, version);
  };
  program = ts.createProgram([...modules.keys()], options, host);
});

it('finds the examples', () => {
  expect(shown.filter(({ name }) => name.startsWith('README.md')).length).toBeGreaterThan(2);
});

it('knows the language of each', () => {
  expect(all.filter(({ language }) => !LANGUAGES.includes(language))).toEqual([]);
});

it.each(shown)('compiles what stands at $name', ({ name }) => {
  const page = name.replace(/:\d+$/, '');
  const source = program.getSourceFile(fileOf(name));
  const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  const told = found.map(({ file, start = 0, messageText }) => {
    const line = (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1;
    return `${page}:${line} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });
  expect(source).toBeDefined();
  expect(told).toEqual([]);
});
