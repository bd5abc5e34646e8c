/** A few questions of different types, so that many people meet on them. */
import { isAsking, slotsOf } from '@/questionnaire/asked'
import type { Asking, Questionnaire } from '@/questionnaire/document'
import type { AnswerChoice, Editable } from './plan'

const takes = (value: AnswerChoice['stores']): AnswerChoice => ({ value, stores: value })
const refuses = (value: unknown): AnswerChoice => ({ value, stores: undefined })

function choicesOf(question: Asking): Editable['choices'] {
  if (question.type === 'single') return [...question.options.map(({ key }) => takes(key)), refuses('eiole')]
  if (question.type === 'matrix') return [...question.columns.map(({ key }) => takes(key)), refuses(1)]
  if (question.type === 'number') return 'number'
  if (question.type !== 'multiple') return 'text'
  const [one = '', ...others] = question.options.map(({ key }) => key)
  return [takes([one]), takes(others), takes([one, ...others]), refuses([one, one]), refuses(one)]
}

/** The first question of each type. */
export function editableOf(questionnaire: Questionnaire): Editable[] {
  const asking = questionnaire.sections.flatMap(({ questions }) => questions).filter(isAsking)
  const firsts = ['single', 'multiple', 'matrix', 'number', 'long'].flatMap((type) => asking.find((each) => each.type === type) ?? [])
  return firsts.map((question) => ({ key: slotsOf(question)[0]?.key ?? '', choices: choicesOf(question) }))
}
