/** questions.csv: question, type, options, min, max. */

import { isGraded, takesNumber } from '@/questionnaire/types/abilities'
import { dontKnow } from '@/questionnaire/types/choice'
import type { ItemQuestion } from '@/results/frame/item'
import type { SeriesType } from '@/results/series/series'
import type { Problems } from './problems'
import { type FileRow, numberIn, tableOf } from './table'

const types: Record<string, SeriesType> = { single: 'single', multi: 'multiple', scale: 'scale', numeric: 'number' }

/** Options or bounds that do not fit the type. */
function checkOptions(row: FileRow, type: SeriesType, options: readonly string[]): void {
  if (takesNumber({ type }) && options.length > 0) row.wrong('options', 'a numeric question has no options')
  if (!takesNumber({ type }) && options.length === 0) row.wrong('options', 'no options')
  options.forEach((option, at) => {
    if (option === '' || options.indexOf(option) !== at) row.wrong('options', `"${option}" is empty or there twice`)
    else if (option === '_skip') row.wrong('options', '"_skip" is no option')
    else if (isGraded({ type }) && option !== dontKnow && numberIn(option) === undefined)
      row.wrong('options', `"${option}" of a scale is no number`)
  })
}

function boundOf(row: FileRow, column: 'min' | 'max'): number | undefined {
  const text = row.get(column)
  const found = numberIn(text)
  if (text !== '' && found === undefined) row.wrong(column, `"${text}" is no number`)
  return found
}

/** Questions by key, in the file's order. */
export function readQuestions(text: string, problems: Problems): Map<string, ItemQuestion> {
  const questions = new Map<string, ItemQuestion>()
  for (const row of tableOf('questions.csv', text, ['question', 'type', 'options'], problems)) {
    const key = row.get('question')
    const type = types[row.get('type')]
    const options = row.get('options') ? row.get('options').split('|') : []
    const [min, max] = [boundOf(row, 'min'), boundOf(row, 'max')]
    if (key === '' || questions.has(key)) row.wrong('question', key === '' ? 'empty' : `"${key}" is there twice`)
    else if (!type) row.wrong('type', `"${row.get('type')}" is none of ${Object.keys(types).join(', ')}`)
    else {
      checkOptions(row, type, options)
      if (min !== undefined && max !== undefined && min > max) row.wrong('max', `${max} is below min ${min}`)
      questions.set(key, { type, options, ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) })
    }
  }
  return questions
}
