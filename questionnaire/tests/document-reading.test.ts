import { describe, expect, test } from 'vitest'
import { sampleQuestionnaire } from '@/testing/sample-questionnaire'
import { questionnaireSchema } from '../document'
import { mostDocumentDepth, readQuestionnaire, writeQuestionnaire } from '../reading/document'
import { questionnaireJsonSchema } from '../reading/document-schema'
import { form2018 } from '../templates/form-2018'
import { form2024 } from '../templates/form-2024'
import { form2026 } from '../templates/form-2026'

const schema = 'https://kysely.example/schemas/questionnaire.json'
const problems = (text: string) => {
  const read = readQuestionnaire(text)
  return read.ok ? [] : read.problems.map(({ code, place }) => `${code} ${place}`)
}
/** The sample as JSON with something put in its place. */
const changed = (change: (copy: { sections: { questions: object[] }[] }) => unknown) => {
  const copy = JSON.parse(JSON.stringify(sampleQuestionnaire))
  change(copy)
  return JSON.stringify(copy)
}

test.each([sampleQuestionnaire, ...[form2018, form2024, form2026].map((form) => questionnaireSchema.parse(form))])(
  'a questionnaire comes back as it was written ($key)',
  (document) => {
    expect(readQuestionnaire(writeQuestionnaire(document, schema))).toEqual({ ok: true, document })
    expect(readQuestionnaire(`\uFEFF${writeQuestionnaire(document, schema)}`)).toEqual({ ok: true, document })
  },
)

test('the same questionnaire is the same file, whatever order its fields were edited in', () => {
  const turned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turned)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .toReversed()
        .map(([name, each]) => [name, turned(each)]),
    )
  }
  const edited = turned(sampleQuestionnaire) as typeof sampleQuestionnaire
  expect(JSON.stringify(edited)).not.toBe(JSON.stringify(sampleQuestionnaire))
  expect(writeQuestionnaire(edited, schema)).toBe(writeQuestionnaire(sampleQuestionnaire, schema))
})

describe('what is not understood is named with its place', () => {
  test('fields that there are not, wherever they stand', () => {
    expect(problems(changed((copy) => Object.assign(copy, { theme: 1 })))).toEqual(['unknown theme'])
    expect(problems(changed(({ sections }) => Object.assign(sections[0]?.questions[1] ?? {}, { colour: 'red' })))).toEqual([
      'unknown sections[0].questions[1].colour',
    ])
  })

  test('what is missing, of another kind, or none of those there are', () => {
    expect(problems('{}')).toEqual(['missing key', 'missing title', 'missing sections'])
    expect(problems(changed((copy) => Object.assign(copy, { sections: 'all' })))).toEqual(['kind sections'])
    expect(problems(changed(({ sections }) => Object.assign(sections[0]?.questions[1] ?? {}, { type: 'radio' })))).toEqual([
      'value sections[0].questions[1].type',
    ])
    expect(problems('[1]')).toEqual(['kind '])
  })

  test('what is no JSON', () => {
    for (const text of ['', 'kysymys;tyyppi', '{"key":', '<html>']) expect(problems(text)).toEqual(['json '])
  })
})

describe('hostile files', () => {
  test('too deep are refused before they are parsed', () => {
    for (const sign of ['[', '{"a":']) expect(problems(sign.repeat(500_000))).toEqual(['deep '])
    const condition = (depth: number): object => (depth === 0 ? { question: 'ohjeet', is: 'on' } : { not: condition(depth - 1) })
    const nested = (depth: number) => changed(({ sections }) => Object.assign(sections[1] ?? {}, { when: condition(depth) }))
    expect(problems(nested(10))).toEqual([])
    expect(problems(nested(mostDocumentDepth))).toEqual(['deep '])
    expect(problems(changed((copy) => Object.assign(copy, { title: { fi: '[[[{{{"'.repeat(100), sv: 'b' } })))).toEqual([])
  })

  test('reach no prototype', () => {
    const given = changed(() => undefined).replace('{"key":"sample"', '{"__proto__":{"polluted":true},"constructor":1,"key":"sample"')
    expect(problems(given)).toEqual(['unknown __proto__', 'unknown constructor'])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    const inMapping = changed(({ sections }) =>
      Object.assign(sections[0]?.questions[1] ?? {}, {
        comparability: [{ is: 'recode', from: JSON.parse('{"__proto__":"on"}'), reason: { fi: 'a', sv: 'b' } }],
      }),
    )
    expect(problems(inMapping)).toEqual(['unknown sections[0].questions[1].comparability[0].from.__proto__'])
  })

  test('markup and formulas are texts like any other', () => {
    const said = '<img onerror=alert(1)> =HYPERLINK("x") \u0000'
    const read = readQuestionnaire(changed((copy) => Object.assign(copy, { title: { fi: said, sv: said } })))
    expect(read.ok && read.document.title.fi).toBe(said)
  })
})

test('the format is told as JSON Schema, with conditions in conditions', () => {
  const told = questionnaireJsonSchema(schema)
  expect(told).toMatchObject({
    $id: schema,
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    required: ['key', 'title', 'sections'],
  })
  expect(JSON.stringify(told)).toContain('"recode"')
  expect(JSON.stringify(told)).toContain('$ref')
})
