/** Finds a Chromium for the browser tests and installs one when the machine has none. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'
import { run } from '../process'

/** The one without a window first: a story takes a third less of the processor in it, and it is what Playwright brings itself. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome.exe',
  'msedge.exe',
]
const applications = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium']

/** The program to start: CHROMIUM, else the machine's own, else Playwright's; undefined when there is none. */
export function findBrowser(source: NodeJS.ProcessEnv = process.env): string | undefined {
  const folders = (source.PATH ?? '').split(delimiter)
  const own = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return [source.CHROMIUM ?? '', ...own, ...applications, chromium.executablePath()].find((file) => file !== '' && existsSync(file))
}

function installFromDistribution(): void {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
  const install = (browser: string) =>
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', browser, 'fonts-liberation'], {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  if (install('chromium-headless-shell').status !== 0) install('chromium')
}

/** A browser, installed when the machine has none; undefined when none can be had. */
export async function installedBrowser(): Promise<string | undefined> {
  const found = findBrowser()
  if (found) return found
  console.log('Installing a browser for the tests …')
  await run('@playwright/test/cli.js', ['install', 'chromium'])
  if (!findBrowser()) installFromDistribution()
  return findBrowser()
}
