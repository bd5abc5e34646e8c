/** The article of a round as Markdown, for whoever writes on elsewhere; pictures are those that the service has. */
import type { Locale } from '@/questionnaire/text'
import { type ArticleInput, articleBlocks, type Block } from './blocks'

/** What would be read as a mark is a letter. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&').replace(/^(\s*)([-+]|\d+\.)(?=\s)/gm, '$1\\$2')
const oneLine = (text: string): string => plain(text).replace(/\s*\n\s*/g, ' ')

function table(rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(oneLine).join(' | ')} |`
  const [head = [], ...body] = rows
  return [line(head), `|${head.map((_, at) => (at === 0 ? ' --- ' : ' ---: ')).join('|')}|`, ...body.map(line)].join('\n')
}

function written(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `# ${oneLine(block.text)}`
    case 'heading':
      return `## ${oneLine(block.text)}`
    case 'subheading':
      return `### ${oneLine(block.text)}`
    case 'lead':
      return `**${oneLine(block.text)}**`
    case 'text':
      return plain(block.text)
    case 'note':
      return `*${oneLine(block.text)}*`
    case 'link':
      return `[${oneLine(block.text)}](${encodeURI(block.href)})`
    case 'table':
      return table(block.rows)
    case 'picture':
      return `![${oneLine(block.alt)}](${encodeURI(block.href)})`
  }
}

/** UTF-8. */
export const writeMarkdown = (input: ArticleInput, locale: Locale): Buffer =>
  Buffer.from(`${articleBlocks(input, locale).map(written).join('\n\n')}\n`, 'utf8')
