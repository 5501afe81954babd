import { defineConfig } from 'vitest/config';

/** How long something may take to come about, in milliseconds: by itself it would be one second, which a busy machine may miss. */
const PATIENT = { poll: { timeout: 20_000 } };

/** What needs a browser or a server is apart, and what takes long, so that `npm test` stays quick and runs anywhere. */
export default defineConfig({
  test: {
    // All cores; by itself it would leave one out, which of two is half.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'bot',
          include: ['test/**/*.test.ts'],
          exclude: ['test/answers/sets/**', 'test/browser/**', 'test/postgres/**'],
          // Some tests start processes of their own, which a busy machine takes its time with.
          testTimeout: 60_000,
          expect: PATIENT,
        },
      },
      {
        test: {
          name: 'sets',
          include: ['test/answers/sets/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'postgres',
          include: ['test/store/store.test.ts', 'test/digest/posting.test.ts', 'test/postgres/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 30_000,
          expect: PATIENT,
        },
      },
    ],
  },
});
