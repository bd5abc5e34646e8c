import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { playwrightCounts, sum, vitestCounts, withExit } from './counts'

function report(content: unknown): string {
  const file = join(mkdtempSync(join(tmpdir(), 'counts-')), 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

test('a runner that ended badly without a failed test counts as one failure', () => {
  expect(withExit({ passed: 5, failed: 0 }, 1)).toEqual({ passed: 5, failed: 1 })
  expect(withExit({ passed: 5, failed: 2 }, 1)).toEqual({ passed: 5, failed: 2 })
  expect(withExit({ passed: 5, failed: 0 }, 0)).toEqual({ passed: 5, failed: 0 })
})

test('both runners are counted and summed', () => {
  const units = vitestCounts(report({ numPassedTests: 7, numFailedTests: 1 }))
  const browser = playwrightCounts(report({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 0 } }))
  expect(sum([units, browser])).toEqual({ passed: 10, failed: 3 })
})

test('a report that was never written counts nothing', () => {
  expect(vitestCounts('/nowhere/report.json')).toEqual({ passed: 0, failed: 0 })
})
