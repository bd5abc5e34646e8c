/**
 * What is not the same in a questionnaire as in the last round's: of every section, question, option and row, by their keys. Whether figures
 * are compared over a change is a judgement, declared in the document; where one is asked for is known here, and proposed where it is plain.
 */
import { isAsking } from '../asked'
import type { Asking, Comparability, Question, Questionnaire, Section } from '../document'
import { declaredAnew, undeclaredKeys } from '../problems/comparability'
import { locales, type Text } from '../text'
import { hasRows, takesNumber } from '../types/abilities'
import { isSameMeasure } from '../types/comparable'
import { optionsOf } from '../types/options'

/** A text in both rounds; undefined where one has none. `name`: "title", "hint", "low", "unit" and so on. */
export type TextDifference = { name: string; before: Text | undefined; after: Text | undefined }

/** An option, column or row by its key: `renamed` keeps the key under another text. */
export type ItemDifference = {
  key: string
  is: 'same' | 'renamed' | 'added' | 'dropped'
  before: Text | undefined
  after: Text | undefined
}

/**
 * What of a question changed: its `type` or `unit`; `reworded`, a text that respondents read; `options` or `rows`, one added, dropped or
 * renamed; `asked`, whom it is asked of; `limits`, what may be answered; `beside`, only what results say and how answers are helped.
 */
export type QuestionChange = 'type' | 'unit' | 'reworded' | 'options' | 'rows' | 'asked' | 'limits' | 'beside'

export type QuestionDifference = {
  key: string
  is: 'same' | 'changed' | 'new' | 'dropped'
  /** Key of its section, of a dropped question as it was. */
  section: string
  /** It stands in another section now. */
  movedFrom?: string
  before: Question | undefined
  after: Question | undefined
  changes: QuestionChange[]
  /** The texts that are not the same. */
  texts: TextDifference[]
  /** In this round's order, the dropped ones last; empty where there are none. */
  options: ItemDifference[]
  rows: ItemDifference[]
  /** What is declared of this change, and not of an older one. */
  declared: Comparability[]
  /** The question's key, or keys of rows, for which nothing is declared though something changed. */
  undecided: string[]
  /** Only punctuation, case and spaces changed. */
  proposal?: 'comparable'
}

export type SectionDifference = {
  key: string
  is: 'same' | 'changed' | 'new' | 'dropped'
  before: Section | undefined
  after: Section | undefined
  texts: TextDifference[]
  questions: QuestionDifference[]
}

type Named = { key: string; label: Text }

const textNames = [
  'title',
  'label',
  'hint',
  'body',
  'whom',
  'low',
  'high',
  'unit',
  'unitOne',
  'none',
  'eos',
  'task',
  'intro',
  'why',
] as const
/** Texts that results alone say. */
const besideTexts: ReadonlySet<string> = new Set(['label', 'whom', 'unitOne'])

const isSameText = (one: Text | undefined, other: Text | undefined) => locales.every((locale) => one?.[locale] === other?.[locale])

function textDifferences(before: object, after: object): TextDifference[] {
  const of = (from: object, name: string) => (from as Record<string, Text | undefined>)[name]
  return textNames.flatMap((name) =>
    isSameText(of(before, name), of(after, name)) ? [] : [{ name, before: of(before, name), after: of(after, name) }],
  )
}

/** Things with keys side by side: in the later order, then those that are there no more. */
function itemDifferences(before: readonly Named[], after: readonly Named[]): ItemDifference[] {
  const [then, now] = [before, after].map((all) => new Map(all.map((each) => [each.key, each.label]))) as [
    Map<string, Text>,
    Map<string, Text>,
  ]
  const isIn = (key: string) => {
    if (!then.has(key)) return 'added'
    return isSameText(then.get(key), now.get(key)) ? 'same' : 'renamed'
  }
  return [
    ...after.map(({ key, label }): ItemDifference => ({ key, is: isIn(key), before: then.get(key), after: label })),
    ...before
      .filter(({ key }) => !now.has(key))
      .map(({ key, label }): ItemDifference => ({ key, is: 'dropped', before: label, after: undefined })),
  ]
}

const optionsIn = (question: Question | undefined): readonly Named[] => (question && isAsking(question) ? optionsOf(question) : [])
const rowsIn = (question: Question | undefined): readonly Named[] =>
  question && isAsking(question) && hasRows(question) ? question.rows : []

const notes = (question: Asking) => ('options' in question ? question.options : 'columns' in question ? question.columns : [])
/** Everything of an option or row but its key and label, which are told apart. */
const restOf = (items: readonly object[]) => JSON.stringify(items.map((item) => ({ ...item, label: undefined })))

const pick = (question: Asking, names: readonly string[]) =>
  JSON.stringify(names.map((name) => (question as unknown as Record<string, unknown>)[name] ?? null))
const askedBy = ['when', 'base', 'notAsked']
const limitedBy = ['min', 'max', 'decimals', 'precision', 'maxLength', 'other', 'required']
const besideBy = ['prefill', 'public', 'protect', 'contradictedBy', 'headline', 'finding', 'checks', 'unitAlso']

function changesOf(
  before: Question,
  after: Question,
  { texts, options, rows }: Pick<QuestionDifference, 'texts' | 'options' | 'rows'>,
): QuestionChange[] {
  const isAltered = ({ is }: ItemDifference) => is !== 'same'
  const order = (all: readonly Named[]) => all.map(({ key }) => key).join()
  const found: [QuestionChange, boolean][] = [['reworded', texts.some(({ name }) => !besideTexts.has(name))]]
  if (isAsking(before) && isAsking(after)) {
    const [then, now] = [before, after]
    const isOther = (names: readonly string[]) => pick(then, names) !== pick(now, names)
    found.push(
      ['type', then.type !== now.type],
      ['unit', then.type === now.type && takesNumber(now) && !isSameMeasure(then, now)],
      [
        'options',
        options.some(isAltered) || order(optionsOf(then)) !== order(optionsOf(now)) || restOf(notes(then)) !== restOf(notes(now)),
      ],
      ['rows', rows.some(isAltered) || restOf(rowsIn(then)) !== restOf(rowsIn(now))],
      ['asked', isOther(askedBy)],
      ['limits', isOther(limitedBy)],
      ['beside', isOther(besideBy) || texts.some(({ name }) => besideTexts.has(name))],
    )
  } else found.push(['type', before.type !== after.type], ['asked', JSON.stringify(before.when) !== JSON.stringify(after.when)])
  return found.flatMap(([change, is]) => (is ? [change] : []))
}

/** The texts without what nobody hears: case, marks and spaces. */
const plain = (document: unknown): string =>
  JSON.stringify(document, (_, value) => (typeof value === 'string' ? value.toLowerCase().replace(/[^\p{L}\p{N}_]/gu, '') : value))

const isPlain = (before: Asking, after: Asking) => {
  const bare = ({ comparability: _, ...question }: Asking) => plain(question)
  return bare(before) === bare(after)
}

const place = (section: string, movedFrom: string | undefined) => ({
  section,
  ...(movedFrom === undefined || movedFrom === section ? {} : { movedFrom }),
})

/** @param movedFrom key of the section where the question stood in the last round */
function questionDifference(
  before: Question | undefined,
  after: Question | undefined,
  section: string,
  movedFrom?: string,
): QuestionDifference {
  const key = (after ?? before)?.key ?? ''
  const texts = before && after ? textDifferences(before, after) : []
  const options = itemDifferences(optionsIn(before), optionsIn(after))
  const rows = itemDifferences(rowsIn(before), rowsIn(after))
  const changes = before && after ? changesOf(before, after, { texts, options, rows }) : []
  const isBoth = before !== undefined && after !== undefined && isAsking(before) && isAsking(after)
  const undecided = isBoth ? undeclaredKeys(after, before) : []
  return {
    key,
    is: !before ? 'new' : !after ? 'dropped' : changes.length > 0 ? 'changed' : 'same',
    ...place(section, movedFrom),
    before,
    after,
    changes,
    texts,
    options,
    rows,
    declared: isBoth ? declaredAnew(after, before) : [],
    undecided,
    ...(isBoth && undecided.length > 0 && isPlain(before, after) ? { proposal: 'comparable' as const } : {}),
  }
}

type Placed = { question: Question; section: string }
const placedIn = (document: Questionnaire): Map<string, Placed> =>
  new Map(
    document.sections.flatMap(({ key, questions }) =>
      questions.map((question): [string, Placed] => [question.key, { question, section: key }]),
    ),
  )

/**
 * Every section and question of the later questionnaire beside the same of the earlier, in the later's order. A dropped question stands in the
 * section it had; dropped sections come last.
 * @param before of the last round
 */
export function differencesBetween(before: Questionnaire, after: Questionnaire): SectionDifference[] {
  const [then, now] = [placedIn(before), placedIn(after)]
  const sectionThen = new Map(before.sections.map((section) => [section.key, section]))
  const droppedOf = (key: string) =>
    (sectionThen.get(key)?.questions ?? [])
      .filter((question) => !now.has(question.key))
      .map((question) => questionDifference(question, undefined, key))
  const kept = after.sections.map((section): SectionDifference => {
    const earlier = sectionThen.get(section.key)
    const texts = earlier ? textDifferences(earlier, section) : []
    const isSame = earlier !== undefined && texts.length === 0 && JSON.stringify(earlier.when) === JSON.stringify(section.when)
    const own = section.questions.map((question) => {
      const found = then.get(question.key)
      return questionDifference(found?.question, question, section.key, found?.section)
    })
    return {
      key: section.key,
      is: !earlier ? 'new' : isSame ? 'same' : 'changed',
      before: earlier,
      after: section,
      texts,
      questions: [...own, ...droppedOf(section.key)],
    }
  })
  const names = new Set(after.sections.map(({ key }) => key))
  const dropped = before.sections
    .filter(({ key }) => !names.has(key))
    .map(
      (section): SectionDifference => ({
        key: section.key,
        is: 'dropped',
        before: section,
        after: undefined,
        texts: [],
        questions: droppedOf(section.key),
      }),
    )
  return [...kept, ...dropped]
}
