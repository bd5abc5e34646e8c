import { defineConfig, devices } from '@playwright/test'
import { findBrowser } from './commands/testing/browser'

// BASE_URL lets the tests run against a service that is already there; otherwise they start one of their own.
const port = process.env.E2E_PORT ?? '3210'
const baseURL = process.env.BASE_URL ?? `http://localhost:${port}`

export default defineConfig({
  testDir: './e2e',
  outputDir: './test-results',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    baseURL,
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
    { name: 'mobile', use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } } },
  ],
  webServer: process.env.BASE_URL
    ? undefined
    : {
        command: 'node commands/bootstrap.mjs serve-tests',
        url: `${baseURL}/api/health`,
        env: { PORT: port },
        timeout: 240_000,
        gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
        stdout: 'pipe',
      },
})
