import { defineConfig } from 'vitest/config';

// Tests draw, validate and pack decks, several at a time.
export default defineConfig({ test: { include: ['test/**/*.test.ts'], testTimeout: 30_000 } });
