import { expect, test } from 'vitest'
import { sampleQuestionnaire } from '@/testing/sample-questionnaire'
import { type Questionnaire, type QuestionnaireInput, questionnaireSchema } from '../document'
import { problemsOf } from '../problems'
import { form2018 } from '../templates/form-2018'
import { form2024 } from '../templates/form-2024'
import { form2026 } from '../templates/form-2026'

const same = (word: string) => ({ fi: word, sv: word, en: word })
type Plain = Record<string, unknown> & { options: { key: string; label: object }[] }

function changed(key: string, change: (question: Plain) => unknown): Questionnaire {
  const copy = structuredClone(sampleQuestionnaire) as QuestionnaireInput
  const question = copy.sections.flatMap(({ questions }) => questions).find((each) => each.key === key)
  if (question) change(question as unknown as Plain)
  return questionnaireSchema.parse(copy)
}
const without = (key: string): Questionnaire => ({
  ...sampleQuestionnaire,
  sections: sampleQuestionnaire.sections.map((section) => ({
    ...section,
    questions: section.questions.filter((each) => each.key !== key),
  })),
})
const reused = (document: Questionnaire, ...opened: Questionnaire[]) =>
  problemsOf(document, opened[0], opened).flatMap(({ code, value }) => (code === 'key-reused' ? [value] : []))

test('the shipped forms reuse no key', () => {
  const [first, second, third] = [form2018, form2024, form2026].map((form) => questionnaireSchema.parse(form)) as [
    Questionnaire,
    Questionnaire,
    Questionnaire,
  ]
  expect(reused(second, first)).toEqual([])
  expect(reused(third, second, first)).toEqual([])
})

test('a question of another type cannot have the key, not even after rounds without it', () => {
  const another = changed('ohjeet', (each) => Object.assign(each, { type: 'short', maxLength: 100 }))
  expect(reused(another, sampleQuestionnaire)).toEqual(['ohjeet'])
  expect(reused(another, without('ohjeet'), sampleQuestionnaire)).toEqual(['ohjeet'])
})

test('a question may be reworded while it is asked, and come back as it was; under another name it is another', () => {
  const named = changed('ohjeet', (each) => Object.assign(each, { title: same('Lomat?'), label: same('Lomat') }))
  expect(reused(named, sampleQuestionnaire)).toEqual([])
  expect(reused(sampleQuestionnaire, without('ohjeet'), sampleQuestionnaire)).toEqual([])
  expect(reused(named, without('ohjeet'), sampleQuestionnaire)).toEqual(['ohjeet'])
})

test('an option keeps its key under a new name; a dropped one’s key is no other option’s', () => {
  const renamed = changed('ohjeet', ({ options }) => Object.assign(options[1] ?? {}, { label: same('X (aiemmin suunnitteilla)') }))
  const dropped = changed('ohjeet', (each) => (each.options = each.options.filter(({ key }) => key !== 'suunnitteilla')))
  expect(reused(renamed, sampleQuestionnaire)).toEqual([])
  expect(reused(sampleQuestionnaire, dropped, sampleQuestionnaire)).toEqual([])
  expect(reused(renamed, dropped, sampleQuestionnaire)).toEqual(['suunnitteilla'])
})
