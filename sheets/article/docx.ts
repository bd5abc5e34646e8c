/** The article of a round as a Word document. The only importer of the library. */
import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Locale } from '@/questionnaire/text'
import { type ArticleInput, articleBlocks, type Block } from './blocks'

/** As wide as the text of an A4 page, in pixels of 1/96 inch. */
const pageWidth = 600

const languages = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' } as const satisfies Record<Locale, string>

/** A text of several lines, as they were written. */
const runs = (text: string, look: { bold?: boolean; italics?: boolean } = {}): ParagraphChild[] =>
  text.split('\n').map((line, at) => new TextRun({ text: line, ...look, ...(at > 0 ? { break: 1 } : {}) }))

function table({ rows }: Extract<Block, { kind: 'table' }>): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells, row) =>
        new TableRow({
          tableHeader: row === 0,
          children: cells.map(
            (cell, column) =>
              new TableCell({
                children: [
                  new Paragraph({
                    alignment: column === 0 ? AlignmentType.LEFT : AlignmentType.RIGHT,
                    children: runs(cell, { bold: row === 0 }),
                  }),
                ],
              }),
          ),
        }),
    ),
  })
}

function picture({ png, alt, width, height }: Extract<Block, { kind: 'picture' }>): Paragraph {
  if (png === null) throw new Error('a picture was not drawn')
  const scale = Math.min(1, pageWidth / width)
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) }
  return new Paragraph({
    children: [
      new ImageRun({ type: 'png', data: png, transformation: size, altText: { name: alt.slice(0, 60), title: '', description: alt } }),
    ],
  })
}

function written(block: Block): Paragraph | Table {
  switch (block.kind) {
    case 'title':
      return new Paragraph({ heading: HeadingLevel.TITLE, children: runs(block.text) })
    case 'heading':
      return new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(block.text) })
    case 'subheading':
      return new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(block.text) })
    case 'lead':
      return new Paragraph({ children: runs(block.text, { bold: true }), spacing: { after: 240 } })
    case 'text':
      return new Paragraph({ children: runs(block.text), spacing: { after: 120 } })
    case 'note':
      return new Paragraph({ children: runs(block.text, { italics: true }), spacing: { before: 120, after: 120 } })
    case 'link': {
      const children = [new TextRun({ text: block.text, style: 'Hyperlink' })]
      return new Paragraph({ children: [new ExternalHyperlink({ link: block.href, children })], spacing: { after: 240 } })
    }
    case 'table':
      return table(block)
    case 'picture':
      return picture(block)
  }
}

/** The document's bytes. */
export async function writeDocx(input: ArticleInput, locale: Locale): Promise<Buffer> {
  const blocks = articleBlocks(input, locale)
  const [first] = blocks
  const document = new Document({
    title: first?.kind === 'title' ? first.text : '',
    creator: 'Kuntakysely',
    styles: { default: { document: { run: { font: 'Georgia', size: 22, language: { value: languages[locale] } } } } },
    sections: [{ children: blocks.map(written) }],
  })
  return Packer.toBuffer(document)
}
