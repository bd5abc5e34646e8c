import { defineConfig, devices } from '@playwright/test'
import { findBrowser } from './commands/testing/browser'

/** What these show does not depend on the screen: interfaces, files, words and that nothing is lost. */
const anyScreen = [
  '**/answers-interface*',
  '**/colleagues*',
  '**/unsent*',
  '**/walk/**',
  '**/histories*',
  '**/many-people*',
  '**/mangled-requests*',
  '**/no-personal-data*',
  '**/paper/**',
  '**/results/**',
  '**/protected-results*',
  '**/publishing*',
  '**/weight*',
]

export default defineConfig({
  testDir: './e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './e2e/prepare.ts',
  outputDir: './test-results',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // How long until something hangs; how fast things are is measured in bench/, so a slow machine fails nothing.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    locale: 'fi-FI',
    timezoneId: 'Europe/Helsinki',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: findBrowser(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'desktop', use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 900 } } },
    { name: 'mobile', testIgnore: anyScreen, use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } } },
  ],
})
