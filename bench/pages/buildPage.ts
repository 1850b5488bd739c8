import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { CONTENDERS, type ContenderName } from '../contenders';

export interface BuiltPage {
  html: string;
  /** By path, without the leading slash. */
  files: Map<string, string | Uint8Array>;
  /** All JavaScript that opening the page loads, gzipped, in bytes. */
  javaScriptBytes: number;
}

/** Builds a contender's page as an app would be built, for production. */
export async function buildPage(contender: ContenderName): Promise<BuiltPage> {
  const chunks = await bundle(new URL(`../contenders/${CONTENDERS[contender].entry}`, import.meta.url));
  const files = new Map(chunks.map(({ fileName, content }) => [fileName, content]));
  const entry = chunks.find(({ isEntry }) => isEntry)?.fileName;
  const styles = [...files.keys()].filter((name) => name.endsWith('.css'));
  const links = styles.map((name) => `<link rel="stylesheet" href="/${name}">`);
  return {
    html: `<!doctype html><title>${CONTENDERS[contender].title}</title>${links.join('')}<body><script type="module" src="/${entry}"></script>`,
    files,
    javaScriptBytes: chunks
      .filter(({ isLoaded }) => isLoaded)
      .reduce((sum, { content }) => sum + gzipSync(content).byteLength, 0),
  };
}

/** The script that scrolls and measures, to run before any other. */
export async function buildInstruments(): Promise<string> {
  const [script] = await bundle(new URL('../app/instruments.ts', import.meta.url));
  return `{${script?.content}}`;
}

interface Chunk {
  fileName: string;
  content: string | Uint8Array;
  isEntry: boolean;
  /** Whether it is a script that the entry imports, by however many steps. */
  isLoaded: boolean;
}

async function bundle(source: URL): Promise<Chunk[]> {
  const entry = fileURLToPath(source);
  const built = await build({
    configFile: false,
    root: dirname(entry),
    logLevel: 'error',
    plugins: [react()],
    // What the scenes import is to be the contender's own React.
    resolve: { dedupe: ['react', 'react-dom'] },
    build: { write: false, rolldownOptions: { input: entry } },
  });
  const outputs = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  const imports = new Map(
    outputs.map((output) => [output.fileName, output.type === 'chunk' ? output.imports : []]),
  );
  const loaded = new Set<string>();
  const load = (name: string): void => {
    if (loaded.has(name)) return;
    loaded.add(name);
    imports.get(name)?.forEach(load);
  };
  for (const output of outputs) if (output.type === 'chunk' && output.isEntry) load(output.fileName);
  return outputs.map((output) => ({
    fileName: output.fileName,
    content: output.type === 'chunk' ? output.code : output.source,
    isEntry: output.type === 'chunk' && output.isEntry,
    isLoaded: loaded.has(output.fileName),
  }));
}
