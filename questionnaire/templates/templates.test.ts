import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { isAsking, questionsOf } from '../asked'
import type { Condition } from '../condition'
import { type Asking, type Question, type Questionnaire, questionnaireSchema } from '../document'
import { problemsOf } from '../problems'
import { optionsOf } from '../types/options'
import { form2018 } from './form-2018'
import { form2024 } from './form-2024'
import { form2026 } from './form-2026'

const forms = Object.entries({ form2018, form2024, form2026 }).map(([name, form]) => ({ name, form: questionnaireSchema.parse(form) }))
const form = (name: string) => forms.find((each) => each.name === name)?.form as Questionnaire
const question = (document: Questionnaire, key: string) => questionsOf(document).find((each) => each.key === key)

const valuesOf = (asked: Asking) => optionsOf(asked).map(({ key }) => key)

/** Every text of a document with the path to it. */
function textsIn(node: unknown, path = ''): { path: string; text: Record<string, unknown> }[] {
  if (typeof node !== 'object' || node === null) return []
  if ('fi' in node) return [{ path, text: node as Record<string, unknown> }]
  return Object.entries(node).flatMap(([key, child]) => textsIn(child, `${path}/${key}`))
}

type Figure = { round: string; question: string; option: string }
const figures: Figure[] = parse(readFileSync(new URL('../../db/register/published-figures.csv', import.meta.url)), {
  columns: true,
  bom: true,
})

describe.each(forms)('$name', ({ form: document }) => {
  test('has no problems', () => {
    expect(problemsOf(document)).toEqual([])
  })

  test('says everything in Finnish, Swedish and English, on one line', () => {
    const texts = textsIn(document)
    expect(texts.length).toBeGreaterThan(100)
    for (const { path, text } of texts)
      for (const locale of ['fi', 'sv', 'en']) expect(text[locale], `${path} ${locale}`).toMatch(/^\S(?:[^\n]*\S)?$/)
  })

  test('never proposes an earlier opinion, and protects it', () => {
    const opinions = questionsOf(document).filter((asked) => asked.type === 'scale')
    expect(opinions.map((asked) => [asked.prefill, asked.protect])).toEqual(opinions.map(() => ['fresh', true]))
  })

  test('keeps sections clear of the addresses beside them', () => {
    for (const section of document.sections) expect(['check', 'sent']).not.toContain(section.key)
  })
})

test('a key has one type in all years', () => {
  const types = new Map<string, string>()
  for (const { form: document } of forms)
    for (const each of document.sections.flatMap((section): Question[] => section.questions)) {
      expect(types.get(each.key) ?? each.type, each.key).toBe(each.type)
      types.set(each.key, each.type)
    }
})

test('every published figure finds its question and option: in the form of its round where that is a demonstration round', () => {
  const formOf = (round: string) =>
    round === '2024' ? [form('form2024')] : /^201[4-8]$/.test(round) ? [form('form2018')] : forms.map((each) => each.form)
  expect(figures.length).toBeGreaterThan(80)
  for (const figure of figures)
    for (const option of figure.option.split('|')) {
      const found = formOf(figure.round).some((document) => {
        const asked = question(document, figure.question)
        return asked !== undefined && valuesOf(asked).includes(option)
      })
      expect(found, `${figure.round} ${figure.question} ${option}`).toBe(true)
    }
})

test('every question with a published figure is required', () => {
  const published = new Set(figures.map((figure) => figure.question))
  for (const { form: document } of forms)
    for (const asked of questionsOf(document)) if (published.has(asked.key)) expect(asked.required, asked.key).toBe(true)
})

test('2024 asks only what 2026 asks too, with the channels of its time', () => {
  const keys = (document: Questionnaire) => questionsOf(document).map((asked) => asked.key)
  expect(keys(form('form2026'))).toEqual(expect.arrayContaining(keys(form('form2024'))))
  const options = question(form('form2024'), 'kanavat') as Extract<Asking, { type: 'multiple' }>
  expect(valuesOf(options)).toContain('tiktok')
  expect(valuesOf(options)).not.toContain('bluesky')
})

test('the 2026 form has every question type and eight sections, the last one optional', () => {
  const document = form('form2026')
  const types = new Set(document.sections.flatMap((section) => section.questions.map((each) => each.type)))
  expect([...types].sort()).toEqual(['block', 'date', 'long', 'matrix', 'multiple', 'number', 'scale', 'short', 'single'])
  expect(document.sections).toHaveLength(8)
  expect(document.sections.at(-1)?.questions.some((each) => isAsking(each) && each.required)).toBe(false)
})

test('the channels of the municipal manager are asked only of those whose manager is active, and counted of all', () => {
  const asked = question(form('form2026'), 'johtaja_kanavat')
  expect(asked?.base).toBe('all')
  expect(asked?.when).toEqual({ question: 'johtaja_some', is: 'kylla' } satisfies Condition)
})
