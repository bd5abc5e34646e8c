import { expect, test } from 'vitest'
import { typeNamesCompared } from './type-names'

const found = (text: string, file = 'results/share.ts') => typeNamesCompared(file, text)

test.each([
  `if (question.type === 'matrix') return rows`,
  `if (type !== 'number') return`,
  `    case 'scale':`,
  `const isText = ['short', 'long'].includes(series.type)`,
  `const is = 'single' === question.type`,
])('a comparison with the name of a type is found: %s', (line) => {
  expect(found(`// first\n${line}\n`)).toEqual([
    'results/share.ts:2: compares with the name of a question type; ask it of questionnaire/types/abilities.ts',
  ])
})

test('among the types, in tests and with the kind of a value it is fine', () => {
  const line = `if (question.type === 'matrix') return rows`
  expect(found(line, 'questionnaire/types/matrix.ts')).toEqual([])
  expect(found(line, 'results/share.test.ts')).toEqual([])
  expect(found(`if (typeof value === 'number') return value`)).toEqual([])
  expect(found(`const tables = { single: ChoiceTable, matrix: MatrixTable }`)).toEqual([])
})
