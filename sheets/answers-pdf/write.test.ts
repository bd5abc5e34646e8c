import fc from 'fast-check'
import { extractText, getDocumentProxy, getMeta } from 'unpdf'
import { describe, expect, test } from 'vitest'
import { locales } from '@/questionnaire/text'
import { given, madeAt, ownAnswers } from '@/testing/answer-sheet'
import type { OwnAnswers } from './own-answers'
import { namesOfPdf, writeAnswersPdf } from './write'

async function read(own: OwnAnswers, locale: (typeof locales)[number] = 'fi') {
  const bytes = await writeAnswersPdf(own, locale, madeAt)
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const { text } = await extractText(pdf, { mergePages: true })
  return { bytes, pdf, text, plain: text.replace(/[\s\u200b\u00ad-]+/g, '') }
}
const long = (value: string) => ownAnswers({ terveiset: given(value) })

type Node = { role?: string; type?: string; children?: Node[] }
const rolesIn = (node: Node): string[] => [...(node.role ? [node.role] : []), ...(node.children ?? []).flatMap(rolesIn)]

describe('the file', () => {
  test.each(locales)('in %s is tagged PDF/UA-1 with its title and language', async (locale) => {
    const { pdf } = await read(ownAnswers({ 'tiheys.facebook': given('paivittain') }), locale)
    const { info, metadata } = await getMeta(pdf)
    expect(info.Language).toBe({ fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }[locale])
    expect(info.Title).toMatch(/^Alajärvi: \S+ 2026$/)
    expect(metadata?.get('pdfuaid:part')).toBe('1')
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
  })

  test('has headings by level, and a matrix as a table with its heads', async () => {
    const { pdf } = await read(ownAnswers({ koulutus: given(['henkilosto', 'johto']), 'tiheys.facebook': given('paivittain') }))
    const trees = await Promise.all(Array.from({ length: pdf.numPages }, async (_, at) => (await pdf.getPage(at + 1)).getStructTree()))
    const roles = new Set(trees.flatMap((tree) => rolesIn(tree as Node)))
    expect([...roles]).toEqual(expect.arrayContaining(['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Table', 'THead', 'TH', 'TD']))
  })

  test('says its pages, whose answers they are and who gave them', async () => {
    const { text } = await read(ownAnswers({ nimi: given('Ulla'), tyoaika: given(2) }))
    for (const said of [
      'Alajärvi (005)',
      'Luonnos, ei lähetetty',
      '2 / 9 kysymystä',
      '1 / 1',
      'Maija Virtanen, 22.11.2026 klo 11.59',
      '2 htv',
    ])
      expect(text).toContain(said)
  })

  test('is the same bytes for the same answers', async () => {
    const own = ownAnswers({ nimi: given('Ulla') })
    expect((await writeAnswersPdf(own, 'fi', madeAt)).equals(await writeAnswersPdf(own, 'fi', madeAt))).toBe(true)
  })
})

describe('what people write', () => {
  test.each([
    ['markup', '#import "a.typ" #panic() $x$ *b* _i_ `c` <l> @ref \\ // = - + [#1] ~ ---'],
    ['an address of a file', '#read("/etc/passwd") #image("x.png") https://kunta.example/?a=b&c'],
    ['Sámi and Latin letters', 'Ŧŧ Ŋŋ Đđ Čč Šš Žž Ǥǥ åäö ß'],
    ['Cyrillic', 'Привет, мир'],
    ['a quotation', '"lainaus" \\" \' } {"title":"x"}'],
  ])('stands as written: %s', async (_, written) => {
    const { plain } = await read(long(written))
    expect(plain).toContain(written.replace(/[\s-]+/g, ''))
  })

  test.each([
    ['emoji', 'Hyvin 😀 👨‍👩‍👧 menee'],
    ['writing from right to left', 'שלום عربي loppu'],
    ['characters no font has', 'alku \u{F0000} \u{E123} \u{10FFFD} loppu'],
    ['control characters', 'a\u0000b\u0007c\u001b[31m\u0085\u2028d\ufeffe\uffffx\u202ekäännös'],
    ['half a character', 'puoli \ud83d ja \udc00'],
    ['many combining marks', `z${'\u0301\u0302\u0303'.repeat(100)}`],
    ['nothing but space', ' \n\n \t '],
  ])('never breaks the file: %s', async (_, written) => {
    const { text } = await read(long(`${written} päättyy`))
    expect(text).toContain('päättyy')
    expect(text).not.toMatch(/[\u0000-\u0008\u202e\ufeff]/)
  })

  test('a character no font has is told by its name', async () => {
    expect((await read(long('alku \u{10FFFD} loppu'))).plain).toContain('alku[U+10FFFD]loppu')
  })

  test('20 000 characters run over pages and lose nothing, with or without spaces', async () => {
    const words = 'viestintä ja vuorovaikutus '.repeat(740)
    const spoken = await read(long(words))
    expect(spoken.pdf.numPages).toBeGreaterThan(3)
    expect(spoken.text.match(/vuoro/g)).toHaveLength(740)
    const unbroken = await read(long('abcdefghij'.repeat(2000)))
    expect(unbroken.plain.match(/abcdefghij/g)?.length).toBeGreaterThan(1900)
  })

  test('of any kind gives a file', async () => {
    const unit = fc.oneof(
      { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
      fc.string({ unit: 'grapheme', maxLength: 60 }),
    )
    await fc.assert(
      fc.asyncProperty(unit, unit, async (text, note) => {
        const bytes = await writeAnswersPdf(ownAnswers({ terveiset: given(text, { note }), nimi: given(note) }), 'fi', madeAt)
        expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
      }),
      { numRuns: 60 },
    )
  })
})

test('the file is named by round and municipality, also in plain letters', () => {
  const named = (fi: string, sv: string) => ownAnswers({}, { municipality: { code: '1', name: { fi, sv } } })
  expect(namesOfPdf(named('Mänttä-Vilppula', 'Mänttä-Vilppula'), 'fi').plain).toBe('kuntakysely-2026-mantta-vilppula.pdf')
  expect(namesOfPdf(named('Koski Tl', 'Koskis'), 'fi')).toEqual({
    plain: 'kuntakysely-2026-koski-tl.pdf',
    full: 'kuntakysely-2026-koski-tl.pdf',
  })
  expect(namesOfPdf(named('Maarianhamina', 'Mariehamn'), 'sv').plain).toBe('kuntakysely-2026-mariehamn.pdf')
})
