import { describe, expect, test } from 'vitest'
import { type Questionnaire, type QuestionnaireInput, questionnaireSchema } from '../document'
import { problemsOf } from '../problems'
import { form2018 } from '../templates/form-2018'
import { form2024 } from '../templates/form-2024'
import { form2026 } from '../templates/form-2026'

const [first, second, third] = [form2018, form2024, form2026].map((form) => questionnaireSchema.parse(form)) as [
  Questionnaire,
  Questionnaire,
  Questionnaire,
]

const seriesProblems = (now: Questionnaire, before: Questionnaire) =>
  problemsOf(now, before).filter(({ code }) => code === 'series-undeclared' || code === 'series-unknown')

/** The questionnaire with one question changed by hand. */
function changed(key: string, change: (question: Record<string, unknown>) => void, of = second): Questionnaire {
  const copy = structuredClone(of) as QuestionnaireInput
  const question = copy.sections.flatMap(({ questions }) => questions).find((each) => each.key === key)
  if (!question) throw new Error(`no question ${key}`)
  change(question as unknown as Record<string, unknown>)
  return questionnaireSchema.parse(copy)
}

describe('what changed since the last round', () => {
  test('is declared in the shipped forms, each with its reason', () => {
    expect(seriesProblems(second, first)).toEqual([])
    expect(seriesProblems(third, second)).toEqual([])
  })

  test('is a problem when nothing is declared, with the question where it stands', () => {
    const reworded = changed('ohjeet', (question) => {
      question.title = { fi: 'Onko kunnalla ohjeita?', sv: 'Har kommunen anvisningar?', en: 'Are there guidelines?' }
    })
    expect(seriesProblems(reworded, second)).toMatchObject([
      { code: 'series-undeclared', question: 'ohjeet', value: 'ohjeet', severity: 'error' },
    ])
    expect(seriesProblems(second, second)).toEqual([])
  })

  test('counts as declared only when it is declared of this change', () => {
    const declared = changed('ohjeet', (question) => {
      question.comparability = [{ is: 'comparable', reason: { fi: 'Vanha.', sv: 'Gammal.', en: 'Old.' } }]
    })
    const again = changed('ohjeet', (question) => (question.required = !question.required), declared)
    const reworded = changed('ohjeet', (question) => (question.hint = { fi: 'Uusi.', sv: 'Ny.', en: 'New.' }), declared)
    expect(seriesProblems(declared, second)).toEqual([])
    expect(seriesProblems(again, declared)).toEqual([])
    expect(seriesProblems(reworded, declared)).toMatchObject([{ code: 'series-undeclared', question: 'ohjeet' }])
  })

  test('of a row is asked of that row alone; a row added or left out has no series to compare', () => {
    const rows = (change: (rows: { key: string; label: object }[]) => unknown) =>
      changed('saavutettavuus', (question) => change(question.rows as { key: string; label: object }[]))
    const renamed = rows(([row]) => Object.assign(row ?? {}, { label: { fi: 'Tekniikka', sv: 'Teknik', en: 'Technology' } }))
    expect(seriesProblems(renamed, second)).toMatchObject([{ code: 'series-undeclared', question: 'saavutettavuus', value: 'tekninen' }])
    expect(
      seriesProblems(
        rows((all) => all.pop()),
        second,
      ),
    ).toEqual([])
  })

  test('names only rows and answers that there are or were', () => {
    const wrong = changed('ohjeet', (question) => {
      const reason = { fi: 'Syy.', sv: 'Skäl.', en: 'Reason.' }
      question.comparability = [{ is: 'break', options: ['on', 'outo'], row: 'rivi', reason }]
    })
    expect(seriesProblems(wrong, second).map(({ code, value }) => [code, value])).toEqual([
      ['series-unknown', 'rivi'],
      ['series-unknown', 'outo'],
    ])
  })
})
