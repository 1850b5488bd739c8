import { spawn } from 'node:child_process';
import { once } from 'node:events';

export const NO_TELEMETRY = { NEXT_TELEMETRY_DISABLED: '1' };

interface NextServer {
  origin: string;
  /** All that it has printed. */
  output(): string;
  close(): Promise<void>;
}

/**
 * Runs Next.js on a free port.
 * @throws Error with all its output where it ends without having said where it listens.
 */
export async function startNext(home: string, command: 'dev' | 'start'): Promise<NextServer> {
  const next = spawn('node', ['node_modules/next/dist/bin/next', command, '--port', '0'], {
    cwd: home,
    env: { ...process.env, ...NO_TELEMETRY },
  });
  let output = '';
  const origin = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      output += chunk;
      const local = /http:\/\/localhost:\d+/.exec(output)?.[0];
      if (local) resolve(local);
    };
    next.stdout.on('data', listen);
    next.stderr.on('data', listen);
    next.once('exit', () => reject(new Error(`next ${command} ended:\n${output}`)));
  });
  return {
    origin,
    output: () => output,
    async close() {
      const ended = once(next, 'exit');
      next.kill();
      await ended;
    },
  };
}
