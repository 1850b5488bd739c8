import { defineConfig } from 'vitest/config';

/** A build takes as long as the machine takes; what is waited for is an outcome. */
export default defineConfig({
  test: {
    include: ['test/compat/*.test.ts'],
    globalSetup: 'test/compat/pack.ts',
    environment: 'node',
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
