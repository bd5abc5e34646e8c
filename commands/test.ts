/** `npm test`: installs what is missing, then check, unit, data and browser tests; closes with one line of counts. */
import { mkdirSync, rmSync } from 'node:fs'
import { freePort } from '@/testing/free-port'
import { check } from './checks/all'
import { inVar } from './paths'
import { run } from './process'
import { buildIfChanged } from './service/build'
import { installedBrowser } from './testing/browser'
import { playwrightCounts, sum, type TestCounts, vitestCounts, withExit } from './testing/counts'

const asStep = (isFine: boolean): TestCounts => ({ passed: 0, failed: isFine ? 0 : 1 })

async function unitTests(): Promise<TestCounts> {
  const report = inVar('test', 'vitest.json')
  rmSync(report, { force: true })
  const code = await run('vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], {
    NODE_ENV: 'test',
  })
  return withExit(vitestCounts(report), code)
}

async function browserTests(browser: string | undefined): Promise<TestCounts> {
  if (!browser) {
    console.error('There is no Chromium for the browser tests. Install one, or name its program in CHROMIUM.')
    return asStep(false)
  }
  if (!(await buildIfChanged())) return asStep(false)
  const report = inVar('test', 'playwright.json')
  rmSync(report, { force: true })
  const settings = { CHROMIUM: browser, E2E_PORT: String(await freePort()), PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  const code = await run('@playwright/test/cli.js', ['test', '--reporter=list,json'], settings)
  return withExit(playwrightCounts(report), code)
}

mkdirSync(inVar('test'), { recursive: true })
const only = process.argv[2]
const results: TestCounts[] = []
const browser = only === 'unit' ? undefined : await installedBrowser()
if (!only) results.push({ passed: 0, failed: (await check()).length })
if (only !== 'e2e') results.push(await unitTests())
if (only !== 'unit') results.push(await browserTests(browser))

const total = sum(results)
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
console.log(`${total.passed} passed, ${total.failed} failed`)
