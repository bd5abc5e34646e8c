import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { sheetTexts } from '@/messages/sheet-texts'
import type { Locale } from '@/questionnaire/text'
import { sheetInput } from '@/testing/sheet-cast'
import { writeCsv } from './csv'

const read = (locale: Locale, input = sheetInput(false)): Record<string, string>[] =>
  parse(writeCsv(input, locale), { bom: true, columns: true, delimiter: locale === 'en' ? ',' : ';', record_delimiter: '\r\n' })

describe('the CSV of a round', () => {
  it.each([
    ['en', '.'],
    ['fi', ','],
    ['sv', ','],
  ] as const)('has the figures of the summary, in %s with "%s" as decimal sign', (locale, point) => {
    const { t } = sheetTexts(locale)
    const input = sheetInput(false)
    const rows = read(locale, input)
    const number = (text: string | undefined) => Number(text?.replace(point, '.'))
    for (const series of input.summary.series) {
      const own = rows.filter(
        (row) =>
          row[t('csv.question')] === series.question &&
          row[t('csv.row')] === (series.row ?? '') &&
          row[t('csv.by')] === '' &&
          row[t('csv.option')] !== '',
      )
      // "En osaa sanoa" is in the base of every share but those of who knew, which are lines of their own.
      const [all, known] = [t('csv.share'), t('csv.known')].map((figure) => own.filter((row) => row[t('csv.figure')] === figure))
      const unknown = series.counts.options.find(({ option }) => option === '_eos')?.count ?? 0
      for (const row of known ?? []) {
        expect(number(row[t('csv.base')])).toBe(series.counts.base - unknown)
        expect(number(row[t('csv.share')])).toBeCloseTo(Number(number(row[t('csv.count')])) / (series.counts.base - unknown), 12)
      }
      expect(known).toHaveLength(unknown > 0 ? series.counts.options.length - 1 : 0)
      const seen = (all ?? []).map((row) => [
        row[t('csv.option')],
        number(row[t('csv.count')]),
        number(row[t('csv.share')]),
        number(row[t('csv.base')]),
        number(row[t('csv.itemMissing')]),
        number(row[t('csv.notAsked')]),
      ])
      const wanted = series.counts.options.map((each) => {
        const share = Number((each.share ?? 0).toPrecision(15))
        return [each.option, each.count, share, series.counts.base, series.counts.itemMissing, series.counts.skipped]
      })
      expect(seen).toEqual(wanted)
    }
  })

  it('says what changed in a question since the round before and whether figures are compared, beside the national ones', () => {
    const input = sheetInput(false)
    const reason = { fi: 'Sanamuoto lyheni.', sv: 'Frågan blev kortare.', en: 'The question became shorter.' }
    const series = input.summary.series.map((each) =>
      each.question === 'ohjeet' ? { ...each, comparability: [{ is: 'break' as const, reason }] } : each,
    )
    const rows = read('en', { ...input, summary: { ...input.summary, series } })
    const of = (question: string, by: string) => rows.filter((row) => row.question === question && (row.breakdown === '') === (by === ''))
    for (const row of of('ohjeet', '')) expect(row.question_change).toContain(`Break in the series in round 2026: ${reason.en}`)
    expect(of('ohjeet', '').length).toBeGreaterThan(0)
    for (const row of [...of('ohjeet', 'any'), ...of('koulutus', '')]) expect(row.question_change).toBe('')
  })

  it('gives a number its mean, median and quartiles, but the least and most only to those who may see answers', () => {
    const of = (withAnswers: boolean) => read('en', sheetInput(withAnswers)).find((row) => row.question === 'tyoaika')
    const series = sheetInput(false).summary.series.find((each) => each.key === 'tyoaika')
    expect(Number(of(false)?.mean)).toBeCloseTo(series?.counts.mean?.unweighted ?? Number.NaN, 10)
    expect(Number(of(false)?.median)).toBeCloseTo(series?.counts.median?.unweighted ?? Number.NaN, 10)
    expect(Number(of(false)?.upper_quartile)).toBeCloseTo(series?.counts.median?.q3 ?? Number.NaN, 10)
    expect([of(false)?.minimum, of(false)?.maximum]).toEqual(['', ''])
    expect(of(true)?.maximum).toBe('1')
  })

  it('says on every row what it is: round, sample, revision, licence and source', () => {
    for (const row of read('fi')) {
      expect(row.kierros).toBe('2026')
      expect(row.huomautus).toBe('Esimerkkiaineisto')
      expect(row.tulosversio).toBe('ab'.repeat(32))
      expect(row.lisenssi).toBe('CC BY 4.0')
      expect(row.lähde).toContain('Tilastokeskus')
    }
  })

  it('begins with a byte order mark, ends its lines with CRLF, and names each column once', () => {
    const text = writeCsv(sheetInput(false), 'fi').toString()
    expect(text.startsWith('\ufeff')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const locale of ['fi', 'sv', 'en'] as const) {
      const [names = ''] = writeCsv(sheetInput(false), locale).toString().split('\r\n')
      const columns = names.split(locale === 'en' ? ',' : ';')
      expect(new Set(columns).size).toBe(columns.length)
    }
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('puts an apostrophe before text that begins like a formula: %j', (text) => {
    const input = sheetInput(false)
    const [section] = input.questionnaire.sections
    const questions = section?.questions.map((each) => (each.key === 'ohjeet' ? { ...each, title: { fi: text, sv: text } } : each)) ?? []
    const questionnaire = {
      ...input.questionnaire,
      sections: [{ ...input.questionnaire.sections[0], questions }],
    } as typeof input.questionnaire
    expect(read('fi', { ...input, questionnaire })[0]?.['kysymyksen teksti']).toBe(`'${text}`)
  })

  it('keeps a negative number a number', () => {
    const input = sheetInput(false)
    const series = input.summary.series.map((each) =>
      each.key === 'tyoaika' ? { ...each, counts: { ...each.counts, mean: { unweighted: -1.5, base: 2 } } } : each,
    )
    const row = read('fi', { ...input, summary: { ...input.summary, series } }).find((each) => each.kysymys === 'tyoaika')
    expect(row?.keskiarvo).toBe('-1,5')
  })
})
