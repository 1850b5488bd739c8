import { resolve } from 'node:path';
import ts from 'typescript';
import { beforeAll, expect, it } from 'vitest';
import { examples } from './examples';

const shown = examples();
const fileOf = (name: string) => resolve('docs', `${name.replace(/\W/g, '-')}.tsx`);
const modules = new Map(shown.map(({ name, code }) => [fileOf(name), code]));

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
  expect(shown.filter(({ name }) => name.startsWith('README.md')).length).toBeGreaterThan(3);
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
