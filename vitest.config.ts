import { defineConfig } from 'vitest/config';

/** Two projects: what needs a browser is apart, so that `npm test` stays quick and runs anywhere. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'bot', include: ['test/**/*.test.ts'], exclude: ['test/browser/**'] } },
      { test: { name: 'browser', include: ['test/browser/**/*.test.ts'], testTimeout: 30_000, hookTimeout: 30_000 } },
    ],
  },
});
