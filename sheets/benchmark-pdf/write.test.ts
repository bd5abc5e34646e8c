import { extractText, getDocumentProxy, getMeta } from 'unpdf'
import { beforeAll, describe, expect, test } from 'vitest'
import { getBenchmark } from '@/data/benchmark/benchmark'
import { type Viewer, visitor } from '@/data/viewer'
import { setDatabase } from '@/db/client'
import { locales } from '@/questionnaire/text'
import type { Benchmark } from '@/results/benchmark/benchmark'
import { builtDemonstration } from '@/testing/built-demonstration'
import { now } from '@/testing/database'
import { benchmarkSheet } from './benchmark-sheet'
import { writeBenchmarkPdf } from './write'

let benchmark: Benchmark
beforeAll(async () => {
  setDatabase(await builtDemonstration())
  const member = { ...visitor, personId: 'kunta', municipalities: ['005'] } as Viewer
  benchmark = await getBenchmark(member, { round: '2024' }, now)
})

const plain = (text: string) => text.replace(/[\s\u00ad\u200b-]+/g, '')

describe.each(locales)('the file in %s', (locale) => {
  test('is tagged PDF/UA-1 and has every sentence and every figure in a table of the sheet', async () => {
    const pdf = await getDocumentProxy(new Uint8Array(await writeBenchmarkPdf(benchmark, locale, now)))
    const { metadata } = await getMeta(pdf)
    expect(metadata?.get('pdfuaid:part')).toBe('1')
    const text = plain((await extractText(pdf, { mergePages: true })).text)
    const sheet = benchmarkSheet(benchmark, locale)
    const questions = sheet.sections.flatMap((section) => section.questions)
    const said = [
      sheet.title,
      ...sheet.standOut.sentences,
      ...questions.flatMap(({ title, own, remarks }) => [title, own ?? '', ...remarks]),
      ...questions.flatMap(({ bars }) => bars.flatMap(({ name, detail }) => [name, detail])),
      ...questions.flatMap(({ table }) => table?.rows.map(({ cells }) => cells[0] ?? '') ?? []),
    ]
    expect(said.map(plain).filter((each) => !text.includes(each))).toEqual([])
    expect(questions.length).toBeGreaterThan(20)
    expect(pdf.numPages).toBeLessThan(16)
  })
})
