import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleQuestionnaire as form } from '@/testing/sample-questionnaire'
import type { Value } from '../answer'
import { findSlot, questionsOf, slotsOf } from '../asked'
import { readForm, typeOf } from '../types/registry'
import { parseAnswer, rulesOf } from '../types/rules'

const parse = (key: string, value: unknown) => {
  const found = findSlot(form, key)
  if (!found) throw new Error(key)
  return parseAnswer(found.question, found.slot, value)
}
const problem = (key: string, value: unknown) => {
  const parsed = parse(key, value)
  return parsed.ok ? 'accepted' : parsed.problem.code
}
const show = (key: string, value: Exclude<Value, null>, locale: 'fi' | 'sv' | 'en' = 'fi') => {
  const found = findSlot(form, key)
  return found && typeOf(found.question).display(found.question, value, locale)
}

describe('an answer is accepted only when it is one', () => {
  const good: [string, Value][] = [
    ['ohjeet', 'on'],
    ['koulutus', ['henkilosto', 'johto']],
    ['koulutus', ['_none']],
    ['koulutus.other', 'Vapaaehtoisille'],
    ['tyytyvaisyys', '_eos'],
    ['tiheys.facebook', 'paivittain'],
    ['tyoaika', 1.5],
    ['tyoaika', 99999],
    ['valmis', '2024-02-29'],
    ['nimi', 'Maija'],
  ]
  it.each(good)('%s takes %j', (key, value) => {
    expect(parse(key, value)).toEqual({ ok: true, value })
    expect(parse(key, null)).toEqual({ ok: true, value: null })
  })

  const bad: [string, unknown, string][] = [
    ['ohjeet', 'ehkä', 'choose-option'],
    ['ohjeet', ['on'], 'choose-option'],
    ['ohjeet', 1, 'choose-option'],
    ['koulutus', 'johto', 'choose-options'],
    ['koulutus', ['johto', 'johto'], 'choose-options'],
    ['koulutus', ['rehtorit'], 'choose-options'],
    ['koulutus', ['johto', '_none'], 'none-excludes'],
    ['tyytyvaisyys', 4, 'choose-option'],
    ['tyytyvaisyys', '6', 'choose-option'],
    ['tiheys.facebook', 'joskus', 'choose-option'],
    ['tyoaika', 'puolitoista', 'number'],
    ['tyoaika', Number.POSITIVE_INFINITY, 'number'],
    ['tyoaika', 1.25, 'decimals'],
    ['valmis', '2023-02-29', 'date'],
    ['valmis', 'jouluna', 'date'],
    ['nimi', 'x'.repeat(101), 'too-long'],
    ['terveiset', 'x'.repeat(200_000), 'too-long'],
    ['nimi', { toString: 'Maija' }, 'text'],
    ['koulutus.other', 5, 'text'],
  ]
  it.each(bad)('%s refuses %j: %s', (key, value, code) => {
    expect(problem(key, value)).toBe(code)
  })

  it('no option at all clears a multiple choice', () => {
    expect(parse('koulutus', [])).toEqual({ ok: true, value: null })
  })

  it('never throws, whatever comes', () => {
    const keys = questionsOf(form).flatMap((question) => slotsOf(question).map((slot) => slot.key))
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.anything(), (key, value) => {
        const parsed = parse(key, value)
        if (parsed.ok) expect(parse(key, parsed.value)).toEqual(parsed)
      }),
    )
  })

  it('a text is kept without control characters and broken letters; only blanks clear it', () => {
    expect(parse('terveiset', 'a\u0000b\r\nc\ud800')).toEqual({ ok: true, value: 'ab\nc\ufffd' })
    expect(parse('terveiset', ' \n ')).toEqual({ ok: true, value: null })
  })
})

describe('a form', () => {
  it('gives values to parse; an empty field clears', () => {
    const read = (key: string, fields: string[]) => {
      const found = findSlot(form, key)
      return found && readForm(found.question, found.slot, fields)
    }
    expect(read('koulutus', ['', 'johto'])).toEqual(['johto'])
    expect(read('koulutus', [''])).toBeNull()
    expect(read('ohjeet', [])).toBeNull()
    expect(read('tyoaika', [' 2,5 '])).toBe(2.5)
    expect(read('valmis', ['1.1.2027'])).toBe('2027-01-01')
    expect(read('koulutus.other', [''])).toBeNull()
  })
})

describe('an answer in words', () => {
  it('follows the language', () => {
    expect(show('koulutus', ['johto', '_none'])).toBe('johto, Ei kenellekään')
    expect(show('tyoaika', 12345.5)).toBe('12\u00a0345,5')
    expect(show('tyoaika', 1234.5, 'en')).toBe('1\u00a0234.5')
    expect(show('valmis', '2026-12-04')).toBe('4.12.2026')
    expect(show('valmis', '2026-12-04', 'en')).toBe('4 December 2026')
    expect(show('tyytyvaisyys', '_eos')).toBe('En osaa sanoa')
  })

  it('has in the sheet as many columns as it needs, each with its heading', () => {
    const columns = questionsOf(form).flatMap((question) => rulesOf(question).columns(question))
    expect(columns.map((column) => column.key)).toContain('koulutus:henkilosto')
    expect(new Set(columns.map((column) => column.key)).size).toBe(columns.length)
    const staff = columns.find((column) => column.key === 'koulutus:henkilosto')
    expect([['henkilosto'], ['_none'], null].map((value) => staff?.value(value))).toEqual([1, 0, null])
  })
})
