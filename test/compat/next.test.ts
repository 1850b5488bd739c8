import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../e2e/run';
import { installApp } from './installApp';
import { face, inEveryBrowser } from './stage';
import { NO_TELEMETRY, startNext } from './startNext';

describe('a fresh Next.js app', () => {
  const app = installApp('next');

  // In development React says what differs between the server's page and the browser's; production is what ships.
  const COMMANDS = ['dev', 'start'] as const;
  const servers = new Map<string, Awaited<ReturnType<typeof startNext>>>();
  beforeAll(async () => {
    await run('npm', ['run', 'build'], app.home, NO_TELEMETRY);
    for (const command of COMMANDS) servers.set(command, await startNext(app.home, command));
  });
  afterAll(() => Promise.all([...servers.values()].map((server) => server.close())));
  const server = (command: string) => {
    const found = servers.get(command);
    if (!found) throw new Error(`next ${command} is not running.`);
    return found;
  };

  it.each(COMMANDS)('has initials from a Server Component in the page of next %s', async (command) => {
    const html = await (await fetch(server(command).origin)).text();
    expect(html.match(/(?<=data-graph-avatar-initials[^>]*>)\w+/g)).toEqual(['GH', 'NN', 'NS']);
    expect(server(command).output()).not.toMatch(/warn|error/i);
  });

  it.each(COMMANDS)('makes initials and a colour in a Server Component of next %s', async (command) => {
    const html = await (await fetch(server(command).origin)).text();
    expect(html).toMatch(/<p style="color:#[\da-f]{6}">By the server: (<!-- -->)?AL</);
  });

  inEveryBrowser(
    () => ({}),
    (page) => {
      it.each(COMMANDS)('hydrates, and shows faces and initials by next %s', async (command) => {
        await page.tab.goto(server(command).origin);
        await page.shows(face('ada'), face('grace'), 'NN', 'NS');
      });
    },
  );
});
