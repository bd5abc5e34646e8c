import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plants } from '@/testing/planted-faults'
import { sampleQuestionnaire } from '@/testing/sample-questionnaire'
import { type Questionnaire, questionnaireSchema } from '../document'
import { problemsOf } from '../problems'
import { form2018 } from '../templates/form-2018'
import { form2024 } from '../templates/form-2024'
import { form2026 } from '../templates/form-2026'

const forms = [...[form2018, form2024, form2026].map((form) => questionnaireSchema.parse(form)), sampleQuestionnaire]
const codes = Object.keys(plants) as (keyof typeof plants)[]
const [newest] = forms.slice(2)

/** A copy to spoil: texts that two questions share are two texts in it. */
const draftOf = (form: Questionnaire): Questionnaire => JSON.parse(JSON.stringify(form))

it('the sample has no problems', () => {
  expect(problemsOf(sampleQuestionnaire)).toEqual([])
})

describe('one planted fault', () => {
  /** Which of the possible places, so that every fault finds one in the newest form: a second number, a matrix after others. */
  const last = <T>(list: readonly T[]) => list.at(-1)
  const first = <T>(list: readonly T[]) => list[0]

  it.each(codes)('%s is found in its place', (code) => {
    const found = [last, first].flatMap((pick) => {
      const draft = draftOf(newest as Questionnaire)
      const path = plants[code](draft, pick)
      return path ? [{ path, problems: problemsOf(draft) }] : []
    })
    expect(found.length).toBeGreaterThan(0)
    for (const { path, problems } of found) expect(problems).toContainEqual(expect.objectContaining({ code, path }))
  })

  it('is named in its place wherever it stands, and the draft is still of the schema’s shape', () => {
    const choices = fc.array(fc.nat(), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(fc.constantFrom(...forms), fc.constantFrom(...codes), choices, (form, code, given) => {
        const draft = draftOf(form)
        let turn = 0
        const path = plants[code](draft, (list) => list[(given[turn++ % given.length] ?? 0) % Math.max(1, list.length)])
        fc.pre(path !== undefined)
        expect(questionnaireSchema.safeParse(draft).success).toBe(true)
        expect(problemsOf(draft)).toContainEqual(expect.objectContaining({ code, path }))
      }),
      { numRuns: 500 },
    )
  })
})

describe('a problem', () => {
  const spoilt = (change: (draft: Questionnaire) => void) => {
    const draft = draftOf(sampleQuestionnaire)
    change(draft)
    return problemsOf(draft)
  }
  const of = (draft: Questionnaire, key: string) =>
    draft.sections.flatMap(({ questions }) => questions).find((each) => each.key === key) as never

  it('leads to section, question, option and language', () => {
    const problems = spoilt((draft) => {
      Object.assign((of(draft, 'ohjeet') as { options: { label: object }[] }).options[1]?.label ?? {}, { sv: '' })
    })
    expect(problems).toEqual([
      {
        code: 'text-missing',
        severity: 'error',
        path: ['sections', 0, 'questions', 1, 'options', 1, 'label', 'sv'],
        section: 'ohjeet',
        question: 'ohjeet',
        option: 'suunnitteilla',
        language: 'sv',
      },
    ])
  })

  it('of English is a warning, because Finnish stands in for it', () => {
    const problems = spoilt((draft) => {
      for (const row of (of(draft, 'tiheys') as { rows: { label: { en?: string } }[] }).rows.slice(0, 1)) delete row.label.en
    })
    expect(problems).toMatchObject([{ code: 'text-missing', severity: 'warning', row: 'facebook', language: 'en' }])
  })

  it('names the key that was looked for', () => {
    expect(spoilt((draft) => Object.assign(of(draft, 'johtaja_kanavat'), { when: { question: 'johtaja', is: 'kylla' } }))).toMatchObject([
      { code: 'condition-unknown', section: 'johto', question: 'johtaja_kanavat', value: 'johtaja' },
    ])
  })

  it('is none where a condition looks at one row of a matrix, and one where it looks at the whole', () => {
    const when = (question: string) => spoilt((draft) => Object.assign(of(draft, 'tyoaika'), { when: { question, is: 'harvemmin' } }))
    expect(when('tiheys.instagram')).toEqual([])
    expect(when('tiheys')).toMatchObject([{ code: 'condition-type', value: 'tiheys' }])
  })

  it('is a section asked for the answers of its own questions', () => {
    const problems = spoilt((draft) => Object.assign(draft.sections[1] ?? {}, { when: { question: 'johtaja_some', is: 'kylla' } }))
    expect(problems).toMatchObject([{ code: 'condition-later', path: ['sections', 1, 'when'], section: 'johto' }])
  })

  it('is a key used twice among sections, options, rows or columns, and none when a section is called as a question', () => {
    const twice = (list: 'options' | 'rows' | 'columns', question: string) =>
      spoilt((draft) => {
        const keyed = (of(draft, question) as Record<string, { key: string }[]>)[list] ?? []
        Object.assign(keyed[1] ?? {}, { key: keyed[0]?.key })
      })
    for (const problems of [twice('options', 'koulutus'), twice('rows', 'tiheys'), twice('columns', 'tiheys')])
      expect(problems).toContainEqual(expect.objectContaining({ code: 'key-twice' }))
    expect(spoilt((draft) => Object.assign(draft.sections[1] ?? {}, { key: 'ohjeet' }))).toMatchObject([{ code: 'key-twice' }])
  })

  it('is a key that the service uses itself', () => {
    const keyed = (key: string) => spoilt((draft) => Object.assign(of(draft, 'nimi'), { key })).map(({ code }) => code)
    expect(['_eos', '_none', '_skip', 'a.other', 'a:b', 'Iso', '1', ''].map(keyed)).toEqual(Array(8).fill(['key-form']))
    for (const key of ['constructor', 'prototype', 'leave', 'use', 'keep', 'confirm', 'ready', 'shown', 'seen', 'script'])
      expect(keyed(key)).toEqual(['key-reserved'])
    // Whatever stands beside a question's page: its page could not be had.
    const beside = readdirSync('app/[locale]/results/[round]', { withFileTypes: true }).filter((each) => each.isDirectory())
    const pages = beside.map(({ name }) => name).filter((name) => /^[a-z][a-z0-9_]*$/.test(name))
    expect(pages).toContain('explore')
    expect(pages.map(keyed)).toEqual(pages.map(() => ['key-reserved']))
    const section = (key: string) => spoilt((draft) => Object.assign(draft.sections[0] ?? {}, { key })).map(({ code }) => code)
    expect(section('constructor')).toEqual(['key-reserved'])
  })
})
