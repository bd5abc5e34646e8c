import { expect, test } from 'vitest'
import { missingPaths, pathsIn } from './named-paths'

test('paths are what stands in code marks with a folder', () => {
  const text = '`app/[locale]/page.tsx`, `data/`, `npm run check`, `sheets/NAME.ts`, `env.ts`, data/people'
  expect(pathsIn(text)).toEqual(['app/[locale]/page.tsx', 'data/'])
})

test('a named file that does not exist is told', () => {
  expect(missingPaths('docs/x.md', '`db/schema.ts` and `db/nowhere.ts`')).toEqual(['docs/x.md: names db/nowhere.ts, which does not exist'])
})
