import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const files = execFileSync('git', ['ls-files', 'data/*.ts'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && !file.endsWith('.test.ts'))

test('every transaction takes its lock as it begins: one that reads first fails where another process has written meanwhile', () => {
  const late = files.filter((file) => {
    const text = readFileSync(file, 'utf8')
    const begun = text.match(/\.transaction\(/g)?.length ?? 0
    const locked = text.match(/behavior: 'immediate'|\.immediate\(/g)?.length ?? 0
    return begun !== locked
  })
  expect(files.length).toBeGreaterThan(100)
  expect(late).toEqual([])
})
