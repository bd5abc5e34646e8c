/** Sums of what the test runners report in their JSON files. */
import { existsSync, readFileSync } from 'node:fs'

export type TestCounts = { passed: number; failed: number }

const none: TestCounts = { passed: 0, failed: 0 }

export const sum = (all: TestCounts[]): TestCounts =>
  all.reduce((total, each) => ({ passed: total.passed + each.passed, failed: total.failed + each.failed }), none)

/** A runner that ended badly without a failed test (a file that does not load, a server that does not start) counts as one failure. */
export const withExit = (counts: TestCounts, code: number): TestCounts =>
  code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts

const readReport = (file: string): unknown => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {})

const numberAt = (report: unknown, key: string): number => {
  const value = report && typeof report === 'object' ? Reflect.get(report, key) : undefined
  return typeof value === 'number' ? value : 0
}

/** The counts in the report of Vitest's JSON reporter. */
export function vitestCounts(file: string): TestCounts {
  const report = readReport(file)
  return { passed: numberAt(report, 'numPassedTests'), failed: numberAt(report, 'numFailedTests') }
}

/** The counts in the report of Playwright's JSON reporter. A test that passed only when tried again has failed. */
export function playwrightCounts(file: string): TestCounts {
  const report = readReport(file)
  const stats = report && typeof report === 'object' ? Reflect.get(report, 'stats') : undefined
  return { passed: numberAt(stats, 'expected'), failed: numberAt(stats, 'unexpected') + numberAt(stats, 'flaky') }
}
