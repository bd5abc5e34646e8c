import { extractText, getDocumentProxy, getMeta } from 'unpdf'
import { describe, expect, test } from 'vitest'
import { isAsking } from '@/questionnaire/asked'
import { questionnaireSchema } from '@/questionnaire/document'
import { unsettled } from '@/questionnaire/round-settings'
import { form2026 } from '@/questionnaire/templates/form-2026'
import { type Locale, locales, say, type Text } from '@/questionnaire/text'
import { hasRows } from '@/questionnaire/types/abilities'
import { optionsOf } from '@/questionnaire/types/options'
import { questionnaireSheet } from './questionnaire-sheet'
import { writeQuestionsPdf } from './write'

const questionnaire = questionnaireSchema.parse(form2026)
const survey = { fi: 'Verkkoviestintä ja some', sv: 'Webbkommunikation', en: 'Web communication' }
const origin = { survey, code: '2026', questionnaire }
const opened = new Date('2026-10-26T07:00:00Z')
const whoAsks = {
  ...unsettled,
  association: { fi: 'Kuntaliitto', sv: 'Kommunförbundet', en: 'the Association' },
  person: 'Riikka Alanko',
  phone: '09 000 0126',
  minutes: 30,
}

/** Text without what breaking lines puts in or takes out. */
const plain = (words: string) => words.replace(/[\s\u00ad\u200b-]+/g, '')

/** Everything that the questionnaire asks, read from the document itself: titles, hints, options, rows. */
function askedTexts(locale: Locale): string[] {
  const texts: Text[] = []
  for (const section of questionnaire.sections) {
    texts.push(section.title, ...[section.intro, section.why].filter((each) => each !== undefined))
    for (const question of section.questions) {
      texts.push(question.title)
      if (!isAsking(question)) texts.push(question.body)
      else {
        texts.push(...(question.hint ? [question.hint] : []), ...optionsOf(question).map(({ label }) => label))
        if ('options' in question) texts.push(...question.options.flatMap(({ note }) => note ?? []))
        if (hasRows(question)) texts.push(...question.rows.map(({ label }) => label))
      }
    }
  }
  return texts.map((text) => say(text, locale))
}

async function pdfOf(locale: Locale, closesAt: Date | null = new Date('2026-12-04T21:59:00Z'), asker = whoAsks) {
  const bytes = await writeQuestionsPdf({ ...origin, whoAsks: asker, closesAt }, locale, opened)
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  return { bytes, pdf, text: plain((await extractText(pdf, { mergePages: true })).text) }
}

describe.each(locales)('in %s', (locale) => {
  test('every question, option and row is in the sheet and in the file, which is tagged and says its language', async () => {
    const all = askedTexts(locale)
    expect(all.length).toBeGreaterThan(200)
    const sheet = plain(Object.values(flat(questionnaireSheet(origin, locale))).join('\n'))
    expect(all.filter((each) => !sheet.includes(plain(each)))).toEqual([])
    const { pdf, text } = await pdfOf(locale)
    expect(all.filter((each) => !text.includes(plain(each)))).toEqual([])
    const { info, metadata } = await getMeta(pdf)
    expect(info.Language).toBe({ fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }[locale])
    expect(metadata?.get('pdfuaid:part')).toBe('1')
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
  })

  test('every condition is told in words, in the file too', async () => {
    const conditions = questionnaireSheet(origin, locale).sections.flatMap((section) =>
      section.parts.flatMap((part) => ('question' in part ? (part.question.condition ?? []) : (part.block.condition ?? []))),
    )
    const told = questionnaire.sections
      .flatMap(({ questions }) => questions)
      .filter((each) => each.when || ('rows' in each && each.rows.some(({ when }) => when)))
    expect(conditions).toHaveLength(told.length)
    const { text } = await pdfOf(locale)
    expect(conditions.filter((each) => !text.includes(plain(each)))).toEqual([])
  })
})

/** All texts of an object, wherever they stand. */
function flat(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value && typeof value === 'object' ? Object.values(value).flatMap(flat) : []
}

test('the file says who asks, how long it takes and until when; of a round without settings these lines are not there', async () => {
  const { text } = await pdfOf('fi')
  for (const said of [
    'Kyselyn tekee Kuntaliitto.',
    'noin 30 minuuttia',
    'Lisätietoja: Riikka Alanko, puh. 09 000 0126',
    '4.12.2026 klo 23.59',
  ])
    expect(text).toContain(plain(said))
  const { text: bare } = await pdfOf('fi', null, unsettled as typeof whoAsks)
  for (const left of ['Kyselyn tekee', 'Lisätietoja', 'minuuttia.Ota', 'Vastausaika päättyy']) expect(bare).not.toContain(plain(left))
})

test('the same questions are the same bytes', async () => {
  expect((await pdfOf('sv')).bytes.equals((await pdfOf('sv')).bytes)).toBe(true)
})
