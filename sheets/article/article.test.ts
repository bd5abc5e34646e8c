import { describe, expect, it } from 'vitest'
import { articleTexts } from '@/messages/article-texts'
import { resultTexts } from '@/messages/result-texts'
import { locales } from '@/questionnaire/text'
import { articleOf, articleParts, partsOf } from '@/results/story/article'
import { headingClaim } from '@/results/story/claims/lead-claim'
import { sayPart } from '@/results/words/say-article'
import { sayFinding } from '@/results/words/say-finding'
import { sheetInput } from '@/testing/sheet-cast'
import { readXlsx } from '@/testing/xlsx-reader'
import { type ArticleInput, articleBlocks } from './blocks'
import { writeDocx } from './docx'
import { writeMarkdown } from './markdown'

const input = sheetInput(false)
const article = articleOf(input)
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
const alt = 'Kirjalliset ohjeet: 4 kuntaa kuudesta & "muut".'
const picture = { png, alt, width: 800, height: 400 }

const of = (locale: (typeof locales)[number], written: readonly (readonly [string, string])[] = []): ArticleInput => ({
  article,
  survey: input.survey,
  texts: new Map([...partsOf(article).map((part) => [part, sayPart(article, part, locale) ?? ''] as const), ...written]),
  pictures: new Map([['ohjeet', picture]]),
  revision: { number: 2, hash: 'ab'.repeat(32), computedAt: new Date('2026-12-05T10:00:00Z') },
  origin: 'https://kysely.example',
})

/** The document's parts, by their names in the package. */
const partsIn = async (given: ArticleInput) => readXlsx(await writeDocx(given, 'fi')).parts

/** What of a document is read, in order. */
const readText = (xml: string) => [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text)

describe.each(locales)('the article in %s', (locale) => {
  it('has each question once under its heading, with its text and the way to its figures', () => {
    const blocks = articleBlocks(of(locale), locale)
    const told = article.sections.flatMap(({ views }) => views)
    expect(told.length).toBeGreaterThan(3)
    for (const view of told) {
      const at = blocks.findIndex(
        (block) => block.kind === 'subheading' && block.text === sayFinding(headingClaim(view), resultTexts(locale)),
      )
      expect(blocks[at + 1]).toEqual({ kind: 'text', text: sayPart(article, view.question.key, locale) })
      const link = blocks.slice(at).find((block) => block.kind === 'link')
      expect(link).toMatchObject({ href: `https://kysely.example/${locale}/results/2026/${view.question.key}#table` })
    }
  })

  it('says where it is from, and that the answers are invented', () => {
    const last = articleBlocks(of(locale), locale).at(-1)
    expect(last).toMatchObject({ kind: 'note', text: expect.stringContaining('abababab') })
    expect(last).toMatchObject({ text: expect.stringContaining(articleTexts(locale)('sample')) })
  })
})

describe('as Markdown', () => {
  it('is headed, and what would be a mark is a letter', () => {
    const text = writeMarkdown(
      of('fi', [
        ['ohjeet', '*Ei* [tämä](x)\n\n- eikä <b>tämä</b>'],
        [articleParts.headline, 'Otsikko\nkahdella'],
      ]),
      'fi',
    ).toString()
    expect(text).toMatch(/^# Otsikko kahdella\n\n\*\*/)
    expect(text).toContain('\\*Ei\\* \\[tämä\\](x)\n\n\\- eikä \\<b\\>tämä\\</b\\>')
    expect(text).toContain(`![${alt}](https://kysely.example/fi/results/2026/ohjeet/chart.png)`)
    expect(text).toContain('](https://kysely.example/fi/results/2026/ohjeet#table)')
  })
})

describe('as a Word document', () => {
  it('holds the same texts in the same order', async () => {
    const given = of('fi')
    const read = readText((await partsIn(given)).get('word/document.xml') ?? '').join('\n')
    const said = articleBlocks(given, 'fi').flatMap((block) => ('text' in block ? [block.text] : []))
    let from = 0
    for (const text of said) {
      const at = read.indexOf(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'), from)
      expect(at, text).toBeGreaterThanOrEqual(from)
      from = at + 1
    }
  })

  it('has its charts with their words, its links and its language', async () => {
    const parts = await partsIn(of('fi'))
    const xml = parts.get('word/document.xml') ?? ''
    expect(xml).toContain(`descr="${alt.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`)
    expect([...parts.keys()].filter((name) => name.startsWith('word/media/'))).toHaveLength(1)
    expect(parts.get('word/_rels/document.xml.rels')).toContain('"https://kysely.example/fi/results/2026/ohjeet"')
    expect(xml).toContain('w:anchor="table"')
    expect(parts.get('word/styles.xml')).toContain('fi-FI')
  })

  it('keeps the lines of a written text', async () => {
    const xml = (await partsIn(of('fi', [['ohjeet', 'Ensimmäinen.\nToinen.']]))).get('word/document.xml') ?? ''
    expect(xml).toMatch(/Ensimmäinen\.<\/w:t>.*<w:br\/>.*Toinen\./)
  })
})
