import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { isAsking, questionsOf } from '../asked'
import type { Condition } from '../condition'
import { type Asking, type Question, type Questionnaire, questionnaireSchema } from '../document'
import { none } from '../types/multiple'
import { scaleOptions } from '../types/scale'
import { form2018 } from './form-2018'
import { form2024 } from './form-2024'
import { form2026 } from './form-2026'

const forms = Object.entries({ form2018, form2024, form2026 }).map(([name, form]) => ({ name, form: questionnaireSchema.parse(form) }))
const form = (name: string) => forms.find((each) => each.name === name)?.form as Questionnaire
const question = (document: Questionnaire, key: string) => questionsOf(document).find((each) => each.key === key)

/** The values a question's answer, or one of its rows, can be told apart by; empty for numbers, dates and texts. */
function valuesOf(asked: Asking): string[] {
  if (asked.type === 'single') return asked.options.map((option) => option.key)
  if (asked.type === 'multiple') return [...asked.options.map((option) => option.key), none]
  if (asked.type === 'scale') return scaleOptions(asked).map((option) => option.key)
  return asked.type === 'matrix' ? asked.columns.map((column) => column.key) : []
}

/** Every text of a document with the path to it. */
function textsIn(node: unknown, path = ''): { path: string; text: Record<string, unknown> }[] {
  if (typeof node !== 'object' || node === null) return []
  if ('fi' in node) return [{ path, text: node as Record<string, unknown> }]
  return Object.entries(node).flatMap(([key, child]) => textsIn(child, `${path}/${key}`))
}

type Leaf = Extract<Condition, { question: string }>
const leavesOf = (condition: Condition): Leaf[] => {
  if ('all' in condition) return condition.all.flatMap(leavesOf)
  if ('any' in condition) return condition.any.flatMap(leavesOf)
  return 'not' in condition ? leavesOf(condition.not) : [condition]
}

type Figure = { round: string; question: string; option: string }
const figures: Figure[] = parse(readFileSync(new URL('../../db/register/published-figures.csv', import.meta.url)), {
  columns: true,
  bom: true,
})

describe.each(forms)('$name', ({ form: document }) => {
  const items: { when?: Condition | undefined; key: string }[] = document.sections.flatMap((section) => [section, ...section.questions])

  test('says everything in Finnish, Swedish and English, without stray spaces', () => {
    const texts = textsIn(document)
    expect(texts.length).toBeGreaterThan(100)
    for (const { path, text } of texts)
      for (const locale of ['fi', 'sv', 'en']) expect(text[locale], `${path} ${locale}`).toMatch(/^\S(?:[^\n]*\S)?$/)
  })

  test('looks back only, at answers that exist', () => {
    const earlier = new Map<string, string[]>()
    for (const item of items) {
      for (const leaf of item.when ? leavesOf(item.when) : []) {
        expect(earlier.has(leaf.question), `${item.key} ← ${leaf.question}`).toBe(true)
        const value = 'is' in leaf ? leaf.is : 'includes' in leaf ? leaf.includes : undefined
        if (value !== undefined) expect(earlier.get(leaf.question)).toContain(value)
      }
      const asked = question(document, item.key)
      if (asked) earlier.set(asked.key, valuesOf(asked))
    }
  })

  test('uses no option, row or column key twice in a question', () => {
    for (const asked of questionsOf(document)) {
      const lists = [valuesOf(asked), asked.type === 'matrix' ? asked.rows.map((row) => row.key) : []]
      for (const keys of lists) expect(new Set(keys).size, asked.key).toBe(keys.length)
    }
  })

  test('opens a text field only from an option it offers', () => {
    for (const asked of questionsOf(document)) if ('other' in asked && asked.other) expect(valuesOf(asked)).toContain(asked.other)
  })

  test('has a headline of its own answers for every public question that is counted', () => {
    for (const asked of questionsOf(document)) {
      const values = valuesOf(asked)
      if (asked.public && values.length) expect(asked.headline?.length, asked.key).toBeGreaterThan(0)
      for (const key of asked.headline ?? []) expect(values, asked.key).toContain(key)
    }
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
