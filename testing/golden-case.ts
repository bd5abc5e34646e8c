/** The golden cases: synthetic data with expected results, in the format of docs/estimate.md. Test data, not part of the service. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Case } from '@/results/cases/case'
import { readCase } from '@/results/cases/read'

const folder = fileURLToPath(new URL('../results/golden/', import.meta.url))

export const caseNames = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'case.json')))

const textIn = (name: string) => (file: string) => {
  const path = join(folder, name, file)
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

const read = new Map<string, Case>()

/** A case by its name, read once. */
export function goldenCase(name: string): Case {
  const found = read.get(name) ?? readCase(textIn(name))
  read.set(name, found)
  return found
}

export type Expected = { case: string; level: number; results: Record<string, Record<string, unknown>> }
export const expectedOf = (name: string): Expected => JSON.parse(textIn(name)('expected.json') ?? '') as Expected

const loose = /^(ci_low|ci_high|slope_ci_low|slope_ci_high|p|p_value|mcnemar_p|mcnemar_midp|sign_p)$/

/**
 * Where a result differs from the expected one: numbers beyond 1e-9 · max(1, |expected|) (p-values and intervals 1e-8),
 * anything else that is not the same. Counts are numbers too, and no two of them are that near.
 */
export function differences(found: unknown, expected: unknown, at = '', key = ''): string[] {
  if (typeof found === 'number' && typeof expected === 'number') {
    const allowed = (loose.test(key) ? 1e-8 : 1e-9) * Math.max(1, Math.abs(expected))
    return Math.abs(found - expected) <= allowed ? [] : [`${at}: ${found}, expected ${expected}`]
  }
  if (typeof found !== 'object' || typeof expected !== 'object' || found === null || expected === null)
    return Object.is(found, expected) ? [] : [`${at}: ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`]
  if (Array.isArray(found) !== Array.isArray(expected)) return [`${at}: a list or none`]
  const keys = new Set([...Object.keys(found), ...Object.keys(expected)])
  return [...keys].flatMap((each) =>
    differences(
      (found as Record<string, unknown>)[each],
      (expected as Record<string, unknown>)[each],
      `${at}.${each}`,
      Array.isArray(found) ? key : each,
    ),
  )
}
