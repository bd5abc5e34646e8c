/**
 * An outline as plain text, as it is copied out of Word: "# section", a question with its number, "- option", "+ row of a table", and lines
 * such as "ohje: …". The languages stand side by side with "|" between them; the type stands in brackets behind the question.
 */
import { plainText } from '../reading/text'
import { locales, type Text } from '../text'
import { outlinePart } from './fields'
import { emptyLine, type OutlineFault, type OutlineLine, type ReadOutline } from './line'

const textsIn = (written: string): Partial<Text> => {
  const said = written.split('|').map((each) => plainText(each).trim())
  return Object.fromEntries(locales.flatMap((locale, at) => (said[at] ? [[locale, said[at]]] : [])))
}

const numbered = /^(?:\d+(?:\.\d+)*[.)]?|\?)\s+(.+)$/
const bracketed = /^(.*?)\s*\[([^\][]*)\]\s*$/

/** "Kuinka monta? | Hur många? [luku: kuvaa | bilder]" */
function questionIn(at: number, written: string, section: Partial<Text>): OutlineLine {
  const [, said = written, inside = ''] = bracketed.exec(written) ?? []
  const [type = '', unit = ''] = inside.split(':')
  return { ...emptyLine(at), section, title: textsIn(said), type: type.trim(), unit: textsIn(unit) }
}

/** What a line adds to the question above it; false where it is no such line. */
function addTo(question: OutlineLine, line: string): boolean {
  const item = /^([-•*–+])\s+(.+)$/.exec(line)
  if (item) {
    const [, mark, said = ''] = item
    ;(mark === '+' ? question.rows : question.options).push(textsIn(said))
    return true
  }
  const named = /^([^:|]{2,20}):\s*(.*)$/.exec(line)
  const part = named && outlinePart(named[1] ?? '')
  if (!part) return false
  const said = named[2] ?? ''
  if (part === 'key') question.key = said.trim()
  else question[part] = textsIn(said)
  return true
}

export function readOutlineText(text: string): ReadOutline {
  const lines: OutlineLine[] = []
  const faults: OutlineFault[] = []
  let section: Partial<Text> = {}
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .forEach((raw, index) => {
      const [line, at] = [raw.trim(), index + 1]
      if (line === '') return
      const heading = /^#+\s*(.+)$/.exec(line)
      if (heading) {
        section = textsIn(heading[1] ?? '')
        return
      }
      const question = numbered.exec(line)
      if (question) lines.push(questionIn(at, question[1] ?? '', section))
      else if (!lines.at(-1) || !addTo(lines.at(-1) as OutlineLine, line)) faults.push({ at, code: 'stray', value: line.slice(0, 60) })
    })
  return { lines, faults, unread: [] }
}
