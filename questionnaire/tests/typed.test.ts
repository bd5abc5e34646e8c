import { describe, expect, it } from 'vitest'
import { type Asking, questionSchema } from '../document'
import type { Slot } from '../types/question-type'
import { readForm, typeOf } from '../types/registry'
import { parseAnswer } from '../types/rules'

const name = { fi: 'Kysymys', sv: 'Fråga' }
const common = { title: name, label: name }
const asking = (written: object) => questionSchema.parse({ ...common, ...written }) as Asking
const questions = {
  htv: asking({ key: 'htv', type: 'number', unit: { fi: 'henkilötyövuotta', sv: 'årsverken' }, unitAlso: ['htv', 'årsv'], decimals: 2 }),
  min: asking({ key: 'min', type: 'number', unit: { fi: 'minuuttia', sv: 'minuter', en: 'minutes' }, unitAlso: ['min'] }),
  osuus: asking({ key: 'osuus', type: 'number', unit: { fi: '%', sv: '%' }, decimals: 1 }),
  kpl: asking({ key: 'kpl', type: 'number', unit: { fi: 'kappaletta', sv: 'stycken', en: 'items' } }),
  paiva: asking({ key: 'paiva', type: 'date' }),
  kuukausi: asking({ key: 'kuukausi', type: 'date', precision: 'month' }),
}
type Key = keyof typeof questions

/** What the typed text is, or why it is asked again. */
function meaning(key: Key, given: unknown) {
  const question = questions[key]
  const parsed = parseAnswer(question, { key } as Slot, given)
  return parsed.ok ? parsed.value : parsed.problem.code
}

const table: Record<Key, [typed: string, meaning: string | number][]> = {
  htv: [
    ['1,5', 1.5],
    ['1.5', 1.5],
    [' 1,5 ', 1.5],
    ['1,5 htv', 1.5],
    ['1,5htv', 1.5],
    ['1,5 HTV.', 1.5],
    ['1,5 henkilötyövuotta', 1.5],
    ['1,5 årsverken', 1.5],
    ['1,5 årsv.', 1.5],
    ['n. 1,5', 1.5],
    ['noin 1,5 htv', 1.5],
    ['~2', 2],
    ['ungefär 2', 2],
    [',5', 0.5],
    ['5,', 5],
    ['+5', 5],
    ['−0,5', -0.5],
    ['–5', -5],
    ['- 5', -5],
    ['１２', 12],
    ['1 ,5', 1.5],
    ['5\u200b', 5],
    ['1\u202f234,5', 1234.5],
    ['0.125', 'decimals'],
    ['0,12', 0.12],
    ['1,5 h', 'number'],
    ['3 henk.', 'number'],
    ['3 år', 'number'],
    ['3²', 'number'],
    ['3\u00a05', 'number'],
    ['1,5 min', 'number'],
    ['5 %', 'number'],
    ['1–2', 'number'],
    ['1,5,6', 'number'],
    ['puolitoista', 'number'],
    ['1 5', 'number'],
    ['1 tai 2', 'number'],
    ['12.000', 'either-number'],
    ['1,500', 'either-number'],
  ],
  min: [
    ['20 min', 20],
    ['20 min.', 20],
    ['20 minuuttia', 20],
    ['20 minutes', 20],
    ['n.20', 20],
    ['1 h', 'number'],
    ['1:20', 'number'],
    ['20,5', 'decimals'],
    ['1e3', 'number'],
  ],
  osuus: [
    ['12 %', 12],
    ['12,5%', 12.5],
  ],
  kpl: [
    ['12 000', 12000],
    ['12\u00a0000', 12000],
    ['1 234 567', 1234567],
    ['1.234.567', 1234567],
    ['1,234,567', 1234567],
    ['1.234,0', 1234],
    ['1,234.0', 1234],
    ['1 234,0', 1234],
    ['1234', 1234],
    ['12 34', 'number'],
    ['1.23.456', 'number'],
    ['10 t€', 'number'],
    ['12,000', 'either-number'],
  ],
  paiva: [
    ['4.12.2026', '2026-12-04'],
    ['4. 12. 2026', '2026-12-04'],
    ['04.12.2026', '2026-12-04'],
    ['1.6.27', '2027-06-01'],
    ['2026-12-04', '2026-12-04'],
    ['2026/12/4', '2026-12-04'],
    ['31/1/2027', '2027-01-31'],
    ['1/31/2027', '2027-01-31'],
    ['6/6/2027', '2027-06-06'],
    ['4 December 2026', '2026-12-04'],
    ['December 4, 2026', '2026-12-04'],
    ['4th Dec 2026', '2026-12-04'],
    ['4. joulukuuta 2026', '2026-12-04'],
    ['den 4 december 2026', '2026-12-04'],
    ['1 maj 2027', '2027-05-01'],
    ['4.\u00a012.\u00a02026', '2026-12-04'],
    ['1/6/2027', 'either-date'],
    ['27-06-28', 'date'],
    ['4 Jul 2026', '2026-07-04'],
    ['4 juli 2026', '2026-07-04'],
    ['kesällä 2027', 'date'],
    ['julen 2027', 'date'],
    ['29.2.2027', 'date'],
    ['31.4.2027', 'date'],
    ['1.6.', 'date'],
    ['1.13.2027', 'date'],
    ['2027', 'date'],
    ['kesällä', 'date'],
    ['06/2027', 'day-missing'],
    ['kesäkuussa 2027', 'day-missing'],
  ],
  kuukausi: [
    ['06/2027', '2027-06'],
    ['6/2027', '2027-06'],
    ['6.2027', '2027-06'],
    ['2027-06', '2027-06'],
    ['kesäkuu 2027', '2027-06'],
    ['kesäkuussa 2027', '2027-06'],
    ['juni 2027', '2027-06'],
    ['June 2027', '2027-06'],
    ['marraskuu 2027', '2027-11'],
    ['mars 2027', '2027-03'],
    ['maaliskuu 2027', '2027-03'],
    ['1.6.2027', '2027-06'],
    ['mar 2027', 'month'],
    ['13/2027', 'month'],
    ['2027', 'month'],
  ],
}

describe.each(Object.entries(table) as [Key, (typeof table)[Key]][])('what people type into %s', (key, rows) => {
  const question = questions[key]
  /** As the page sends it: what its script read, or what the form held. */
  const fromPage = (typed: string): unknown => JSON.parse(JSON.stringify(readForm(question, { key } as Slot, [typed])))

  it.each(rows)('%j is %j, from the page and by the interface alike', (typed, expected) => {
    expect(meaning(key, typed)).toBe(expected)
    expect(meaning(key, fromPage(typed))).toBe(expected)
  })

  it.each(['fi', 'sv', 'en'] as const)('what is shown in %s is read again', (locale) => {
    for (const [typed] of rows) {
      const parsed = parseAnswer(question, { key } as Slot, typed)
      if (!parsed.ok) continue
      const shown = typeOf(question).display(question, parsed.value as string | number, locale)
      expect(meaning(key, shown)).toEqual(parsed.value)
      expect(meaning(key, fromPage(shown))).toEqual(parsed.value)
    }
  })
})
