import { expect, test } from 'vitest'
import { importsThatLeave } from './house'

test('a relative import may not leave its folder of the project', () => {
  expect(importsThatLeave('results/share.ts', `import { x } from '${'..'}/data/viewer'`)).toEqual([
    'results/share.ts: imports ../data/viewer; write it as @/…',
  ])
  expect(importsThatLeave('results/golden/a.ts', `const y = await import('${'../..'}/db/client')`)).toHaveLength(1)
})

test('within its folder a relative import is fine, and so is one by alias', () => {
  expect(
    importsThatLeave('questionnaire/types/scale.ts', `import { y } from '../answer'\nimport { z } from '@/questionnaire/text'`),
  ).toEqual([])
  expect(importsThatLeave('instrumentation.ts', `import { locales } from './questionnaire/text'`)).toEqual([])
})
