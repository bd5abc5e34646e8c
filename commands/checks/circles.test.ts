import { expect, test } from 'vitest'
import { folderCircles } from './circles'

const told = (files: Record<string, string>) => folderCircles(new Map(Object.entries(files)))

test('folders that import each other are told as a circle, though by types alone and through a third', () => {
  const files = {
    'data/people/list.ts': "import { scope } from '../answering/scope'",
    'data/answering/scope.ts': "import type { Letter } from '@/data/letters/letters'",
    'data/letters/letters.ts': "import type { Person } from '../people/list'",
  }
  expect(told(files)).toEqual(['data: folders import each other in a circle: data/people → data/answering → data/letters → data/people'])
})

test('a folder may import others and itself, and a test whatever it needs', () => {
  const files = {
    'data/people/list.ts': "import { scope } from '../answering/scope'\nimport { other } from './other'",
    'data/answering/scope.ts': "import { viewer } from '../viewer'",
    'data/answering/scope.test.ts': "import { list } from '../people/list'",
  }
  expect(told(files)).toEqual([])
})
