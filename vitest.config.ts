import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// Nothing may depend on the machine's zone: tests run in one with a half-hour offset and daylight saving.
process.env.TZ = 'America/St_Johns'

export default defineConfig({
  resolve: {
    alias: {
      '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, ''),
      'server-only': fileURLToPath(new URL('./node_modules/server-only/empty.js', import.meta.url)),
    },
  },
  test: {
    include: ['**/*.test.{ts,tsx}'],
    exclude: ['node_modules/**', '.next/**', 'var/**'],
    environment: 'node',
    env: { NEXTAUTH_SECRET: 'a secret of the tests, nowhere else used', LOG_LEVEL: 'silent' },
    maxWorkers: 2,
    // How long until something hangs; how fast things are is measured in bench/, so a machine that does other things besides fails nothing.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
})
