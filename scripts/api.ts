/**
 * `npm run api` writes the package's contract, entry by entry, to `api`, where a review sees what a change does to it.
 * Without `--update` it compares, and fails where they differ. Either way it fails where a public item has no docstring.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  ConsoleMessageId,
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
  type IExtractorMessagesConfig,
} from '@microsoft/api-extractor';

const KEPT = 'api';
const FRESH = 'reports/api';

const asError = { default: { logLevel: ExtractorLogLevel.Error } };

const MESSAGES: IExtractorMessagesConfig = {
  compilerMessageReporting: asError,
  tsdocMessageReporting: asError,
  extractorMessageReporting: {
    ...asError,
    // All that an entry exports is public.
    'ae-missing-release-tag': { logLevel: ExtractorLogLevel.None },
    // Types behind the public ones, such as the parts of an intersection of props, have no name outside; the report
    // holds them all the same.
    'ae-forgotten-export': { logLevel: ExtractorLogLevel.None },
    // See UNDOCUMENTED.
    'ae-undocumented': { logLevel: ExtractorLogLevel.None },
  },
};

/**
 * What has no docstring and needs one: all but types that only the package itself can name, whose fields do, and `kind`,
 * which says what it is.
 */
const UNDOCUMENTED = /\(undocumented\)\n(?!type |interface |\s+kind:)(.*)/g;

/** Writes one entry's report to `FRESH`. Prints what is amiss, and says whether nothing is. */
function report(name: string, types: string): boolean {
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: resolve('.'),
      mainEntryPointFilePath: resolve(types),
      compiler: { tsconfigFilePath: resolve('tsconfig.json') },
      apiReport: {
        enabled: true,
        includeForgottenExports: true,
        reportFileName: name,
        reportFolder: resolve(FRESH),
        reportTempFolder: resolve('reports/api-temp'),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: MESSAGES,
      newlineKind: 'lf',
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: resolve('package.json'),
  });
  const { succeeded } = Extractor.invoke(config, {
    localBuild: true,
    messageCallback: (message) => {
      message.handled ||=
        message.messageId === ConsoleMessageId.ApiReportCreated ||
        message.messageId === ConsoleMessageId.Preamble;
    },
  });
  const undocumented = [...readFileSync(config.reportFilePath, 'utf8').matchAll(UNDOCUMENTED)];
  for (const [, line] of undocumented) console.log(`${types}: no docstring for ${line?.trim()}`);
  return succeeded && undocumented.length === 0;
}

/** Whether `KEPT` is what `FRESH` is. Prints how they differ. */
function isKept(): boolean {
  try {
    execFileSync('git', ['diff', '--no-index', '--', KEPT, FRESH], { stdio: 'inherit' });
    return true;
  } catch {
    console.log(`\nThe contract is not what ${KEPT}/ says. If it is meant to change: npm run api`);
    return false;
  }
}

type Exports = Record<string, string | { types: string }>;
const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Exports }; // npm's format.

rmSync(FRESH, { recursive: true, force: true });
mkdirSync(FRESH, { recursive: true });
let succeeded = true;
for (const [entry, target] of Object.entries(exports)) {
  if (typeof target === 'string') continue;
  if (!report(entry.slice(2) || 'index', target.types)) succeeded = false;
}

if (process.argv.includes('--update')) {
  rmSync(KEPT, { recursive: true, force: true });
  cpSync(FRESH, KEPT, { recursive: true });
} else if (!isKept()) {
  succeeded = false;
}
process.exitCode = succeeded ? 0 : 1;
