import { defineConfig } from 'vitest/config';

// Tests run the built command line, and draw, validate and pack decks, several at a time.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: './test/support/build-once.ts',
    // The stages are pure: test files can share the modules they load, which saves half a minute.
    isolate: false,
    testTimeout: 30_000,
  },
});
