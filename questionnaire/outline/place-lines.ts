/**
 * What an outline makes of a questionnaire: a question that is known by its key or by its words in Finnish keeps its key and all that the outline
 * says nothing of; any other is a new one. Nothing is removed but the options that a list leaves out.
 */
import type { Question, Questionnaire, Section } from '../document'
import { makeKey, takenKeys } from '../editing/keys'
import { newItem, newQuestion, newSection } from '../editing/new-things'
import { isKey } from '../problems/keys'
import type { Text } from '../text'
import { locales } from '../text'
import { isAskingType } from '../types/abilities'
import { outlineType } from './fields'
import type { OutlineFault, OutlineLine } from './line'

/** `dropped`: options or rows that the list of the outline leaves out. */
export type OutlineVerdict = { at: number; is: 'new' | 'changed' | 'same'; key: string; dropped: Text[] }
export type PlacedOutline = { document: Questionnaire; verdicts: OutlineVerdict[]; faults: OutlineFault[] }

type Item = { key: string; label: Text }
type List = 'options' | 'columns' | 'rows'

const bare = (said: string | undefined) => (said ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
const isSaid = (text: Partial<Text>) => locales.some((locale) => text[locale])

/** The text with what the outline says of it; a language that it does not say stays. */
const saying = (text: Text | undefined, said: Partial<Text>): Text => ({ ...(text ?? { fi: '', sv: '' }), ...said })

const listOf = (question: Question, list: List): readonly Item[] | undefined =>
  (question as unknown as Partial<Record<List, readonly Item[]>>)[list]

const longest = 5000
const isTooLong = (line: OutlineLine) =>
  [line.title, line.label, line.hint, line.unit, ...line.options, ...line.rows].some((text) =>
    locales.some((locale) => (text[locale]?.length ?? 0) > longest),
  )

/** The type that is named, else the one that the lists tell. */
function typeOf(line: OutlineLine): Question['type'] | undefined {
  if (line.type) return outlineType(line.type)
  if (line.rows.length > 0) return 'matrix'
  return line.options.length > 0 ? 'single' : undefined
}

/** A draft that lines are put into one by one, with the keys that are or were something's. */
class OutlineDraft {
  document: Questionnaire
  private readonly earlier: readonly Questionnaire[]

  constructor(document: Questionnaire, earlier: readonly Questionnaire[]) {
    this.document = document
    this.earlier = earlier
  }

  private taken(list: Parameters<typeof takenKeys>[1]) {
    return takenKeys([this.document, ...this.earlier], list)
  }

  /** The key of the section with that heading, which is made where there is none. */
  section(said: Partial<Text>): string {
    const found = this.document.sections.find(({ key, title }) => key === said.fi || bare(title.fi) === bare(said.fi))
    const sections = { of: 'sections' } as const
    const section = found ?? newSection(makeKey(said.fi ?? '', sections, this.taken(sections)), said.fi ?? '')
    const titled: Section = { ...section, title: saying(section.title, { ...said, fi: section.title.fi }) }
    this.document = found
      ? { ...this.document, sections: this.document.sections.map((each) => (each === found ? titled : each)) }
      : { ...this.document, sections: [...this.document.sections, titled] }
    return titled.key
  }

  /** The question of the draft, or else of an earlier round, that the line means. */
  known({ key, title }: OutlineLine): Question | undefined {
    const all = [this.document, ...this.earlier].flatMap(({ sections }) => sections.flatMap(({ questions }) => questions))
    const own = this.document.sections.flatMap(({ questions }) => questions)
    return key ? all.find((each) => each.key === key) : own.find((each) => title.fi && bare(each.title.fi) === bare(title.fi))
  }

  make(line: OutlineLine, type: Question['type'], section: string): Question {
    const list = { of: 'questions', section } as const
    return newQuestion(type, line.key || makeKey(line.label.fi ?? line.title.fi ?? '', list, this.taken(list)), line.title.fi ?? '')
  }

  /** The list as the outline has it: what was there under the same words keeps its key. */
  items(question: Question, of: List, said: readonly Partial<Text>[]): Item[] {
    const standing = listOf(question, of) ?? []
    const earlier = this.earlier.flatMap(({ sections }) =>
      sections.flatMap(({ questions }) => questions.filter(({ key }) => key === question.key)),
    )
    const before = [...standing, ...earlier.flatMap((each) => listOf(each, of) ?? [])]
    const keys = new Set(before.map(({ key }) => key))
    return said.map((text) => {
      const same = before.find(({ label }) => bare(label.fi) === bare(text.fi))
      const item = same ?? newItem(makeKey(text.fi ?? '', { of }, keys), text.fi ?? '')
      keys.add(item.key)
      return { ...item, label: saying(item.label, text) }
    })
  }

  /** Where it stands; in another section, or new, behind the question of the line before. */
  put(question: Question, section: string, after: string | undefined): void {
    const stands = this.document.sections.find(({ questions }) => questions.some(({ key }) => key === question.key))
    const sections = this.document.sections.map((each): Section => {
      if (each.key === section && stands === each)
        return { ...each, questions: each.questions.map((own) => (own.key === question.key ? question : own)) }
      const others = each.questions.filter(({ key }) => key !== question.key)
      if (each.key !== section) return others.length === each.questions.length ? each : { ...each, questions: others }
      const at = others.findIndex(({ key }) => key === after) + 1
      return { ...each, questions: others.toSpliced(at === 0 ? others.length : at, 0, question) }
    })
    this.document = { ...this.document, sections }
  }
}

function faultOf(line: OutlineLine, known: Question | undefined, section: string | undefined): Omit<OutlineFault, 'at'> | undefined {
  const type = typeOf(line)
  if (line.type && !outlineType(line.type)) return { code: 'type', value: line.type }
  if (section === undefined) return { code: 'no-section' }
  if (!known && !line.title.fi) return { code: 'no-title' }
  if (!known && line.key && !isKey(line.key)) return { code: 'key-form', value: line.key }
  if (!known && !type) return { code: 'no-type' }
  if (known && line.type && type !== known.type) return { code: 'other-type', value: known.key }
  if (isTooLong(line)) return { code: 'too-long' }
  return listFault(line, known?.type ?? type ?? 'short', known === undefined)
}

const listsOf = (type: Question['type']): { options: List | undefined; rows: List | undefined } => {
  const beginning = newQuestion(type, 'kysymys', '')
  if ('rows' in beginning) return { options: 'columns', rows: 'rows' }
  return { options: 'options' in beginning ? 'options' : undefined, rows: undefined }
}

function listFault(line: OutlineLine, type: Question['type'], isNew: boolean): Omit<OutlineFault, 'at'> | undefined {
  const lists = listsOf(type)
  for (const list of ['options', 'rows'] as const) {
    const said = line[list]
    if (said.length > 0 && !lists[list]) return { code: 'no-list' }
    const names = said.map(({ fi }) => bare(fi))
    const twice = said.find(({ fi }, at) => names.indexOf(bare(fi)) !== at)
    if (twice) return { code: 'option-twice', value: twice.fi ?? '' }
  }
  const few = lists.options && line.options.length < 2 && (isNew || line.options.length > 0)
  return few ? { code: 'few-options' } : undefined
}

/** The question with all that the line says of it. */
function withLine(draft: OutlineDraft, question: Question, line: OutlineLine): { question: Question; dropped: Text[] } {
  const lists = listsOf(question.type)
  const texts = (['title', 'label', 'hint', 'unit'] as const).flatMap((part) => {
    const fits = part === 'title' || (part === 'unit' ? 'unit' in question : isAskingType(question.type))
    return fits && isSaid(line[part]) ? [[part, saying((question as unknown as Partial<Record<string, Text>>)[part], line[part])]] : []
  })
  const dropped: Text[] = []
  const items = (['options', 'rows'] as const).flatMap((of) => {
    const list = lists[of]
    if (!list || line[of].length === 0) return []
    const made = draft.items(question, list, line[of])
    dropped.push(...(listOf(question, list) ?? []).filter(({ key }) => !made.some((each) => each.key === key)).map(({ label }) => label))
    return [[list, made] as const]
  })
  return { question: { ...question, ...Object.fromEntries(texts), ...Object.fromEntries(items) } as Question, dropped }
}

/**
 * The draft with an outline in it, and of each line what came of it; where there is a fault, nothing of that line.
 * @param earlier all the survey's questionnaires: a key of theirs is no other question's
 */
export function placeOutline(draft: Questionnaire, lines: readonly OutlineLine[], earlier: readonly Questionnaire[]): PlacedOutline {
  const placed = new OutlineDraft(draft, earlier)
  const [verdicts, faults, seen]: [OutlineVerdict[], OutlineFault[], Set<string>] = [[], [], new Set()]
  let [section, after]: [string | undefined, string | undefined] = [undefined, undefined]
  for (const line of lines) {
    if (line.section.fi) section = placed.section(line.section)
    const known = placed.known(line)
    const own = section ?? placed.document.sections.find(({ questions }) => questions.some(({ key }) => key === known?.key))?.key
    const fault = faultOf(line, known, own)
    if (fault || own === undefined) {
      faults.push({ at: line.at, ...(fault ?? { code: 'no-section' }) })
      continue
    }
    const begun = known ?? placed.make(line, typeOf(line) ?? 'short', own)
    if (seen.has(begun.key)) {
      faults.push({ at: line.at, code: 'twice', value: begun.key })
      continue
    }
    seen.add(begun.key)
    const before = JSON.stringify(placed.document)
    const isThere = placed.document.sections.some(({ questions }) => questions.some(({ key }) => key === begun.key))
    const { question, dropped } = withLine(placed, begun, line)
    placed.put(question, own, after)
    after = question.key
    const is = isThere ? (JSON.stringify(placed.document) === before ? 'same' : 'changed') : 'new'
    verdicts.push({ at: line.at, is, key: question.key, dropped })
  }
  return { document: placed.document, verdicts, faults }
}
