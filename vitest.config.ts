import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// Nothing may depend on the machine's zone: tests run in one with a half-hour offset and daylight saving.
process.env.TZ = 'America/St_Johns'

/** Rooms without state, whose tests may share loaded modules: loading takes longer than testing. What a sheet can be depends on the machine. */
const pure = ['questionnaire', 'results', 'charts', 'messages'].map((room) => `${room}/**/*.test.{ts,tsx}`)

/**
 * Rooms whose state a test begins anew, with a database and counters of its own: their files share loaded modules too. Not those that
 * change the settings, which are read once.
 */
const ownDatabase = ['answering', 'people', 'results', 'rounds'].map((room) => `data/${room}/**/*.test.ts`)
const ownSettings = [
  'people/erase',
  'people/staff',
  'people/staff-invitation',
  'answering/interrupted-form',
  'rounds/first-steps',
  'rounds/rehearse',
].map((test) => `data/${test}.test.ts`)

const exclude = ['node_modules/**', '.next/**', 'var/**']
const others = [...exclude, ...pure, ...ownDatabase]

export default defineConfig({
  resolve: {
    alias: {
      '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, ''),
      'server-only': fileURLToPath(new URL('./node_modules/server-only/empty.js', import.meta.url)),
    },
  },
  test: {
    projects: [
      { extends: true, test: { name: 'pure', include: pure, exclude, isolate: false } },
      {
        extends: true,
        test: {
          name: 'own database',
          include: ownDatabase,
          exclude: [...exclude, ...ownSettings],
          isolate: false,
          setupFiles: ['testing/same-settings.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'with state',
          include: ['**/*.test.{ts,tsx}'],
          exclude: others,
          globalSetup: ['testing/folder-of-run.ts'],
        },
      },
      { extends: true, test: { name: 'own settings', include: ownSettings, exclude } },
    ],
    environment: 'node',
    env: { NEXTAUTH_SECRET: 'a secret of the tests, nowhere else used', LOG_LEVEL: 'silent' },
    maxWorkers: 2,
    // How long until something hangs; how fast things are is measured in bench/, so a machine that does other things besides fails nothing.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
})
