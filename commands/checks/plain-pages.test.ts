import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { at } from '../paths'

/** The pages that visitors are given without scripts (data/kept-pages). */
const pages = [
  '',
  '/accessibility',
  '/privacy',
  '/contact',
  '/data',
  '/method',
  '/questions/[round]',
  '/results/[round]',
  '/results/[round]/all-questions',
  '/results/[round]/method-and-quality',
  '/results/[round]/[question]',
].map((page) => `app/[locale]${page}/page.tsx`)

const fileOf = (name: string) => [`${name}.tsx`, `${name}.ts`].find((file) => existsSync(at(file)))

function importedBy(file: string): string[] {
  const targets = [...readFileSync(at(file), 'utf8').matchAll(/^(?:import|export)\b[^'"]*?from '([^']+)'/gms)].map(
    ([, target = '']) => target,
  )
  return targets.flatMap((target) => {
    if (target.startsWith('@/')) return fileOf(target.slice(2)) ?? []
    return target.startsWith('.') ? (fileOf(path.posix.join(path.posix.dirname(file), target)) ?? []) : []
  })
}

function allBehind(starts: string[]): Set<string> {
  const seen = new Set(starts)
  for (const file of seen) for (const each of importedBy(file)) seen.add(each)
  return seen
}

test('no component that needs a script stands on a page that is given without scripts', () => {
  const files = allBehind(['app/[locale]/layout.tsx', 'app/[locale]/results/[round]/layout.tsx', ...pages])
  expect(files.size).toBeGreaterThan(100)
  expect([...files].filter((file) => /^'use client'/m.test(readFileSync(at(file), 'utf8')))).toEqual([])
})

test('it would be found', () => {
  expect(allBehind(['app/[locale]/rounds/[round]/sections/[section]/page.tsx'])).toContain('components/questionnaire/form/section-form.tsx')
})
