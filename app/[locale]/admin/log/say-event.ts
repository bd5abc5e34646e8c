/** An event in words: what was done, and what more there is to tell of it. Keys and ids become names, or stay unsaid. */
import type { LogEntry, LogNames } from '@/data/log/list-log'
import type { LogTexts } from '@/messages/log-texts'
import { sayMoment } from '@/messages/time'
import { questionsOf } from '@/questionnaire/asked'
import { type Locale, say, type Text } from '@/questionnaire/text'

export type LogSpeaker = { locale: Locale; t: LogTexts; names: LogNames }

/** What was done. */
export const sayKind = (kind: string, t: LogTexts): string =>
  t.has(`kind.${kind}` as 'kind.other') ? t(`kind.${kind}` as 'kind.other') : t('kind.other')

type Label = Parameters<LogTexts>[0]
type Told = { label: Label; value: string } | null
type Say = (value: unknown, entry: LogEntry, speaker: LogSpeaker) => Told

const word = (group: string, value: unknown, t: LogTexts): string | null => {
  const key = `value.${group}.${String(value)}`
  return t.has(key as 'value.by.link') ? t(key as 'value.by.link') : null
}
const told = (label: Label, value: string | null | undefined): Told => (value ? { label, value } : null)
const textOr = (text: Text | null, locale: Locale): string | null => text && say(text, locale)

const person =
  (label: Label): Say =>
  (value, _, { names, t }) =>
    told(label, names.person(String(value)) ?? t('erased'))
const people =
  (label: Label): Say =>
  (value, _, { names, t }) => {
    const ids = String(value).split(' ').filter(Boolean)
    return told(label, ids.map((id) => names.person(id) ?? t('erased')).join(', ') || t('nobody'))
  }
const question: Say = (value, { round }, { names, locale }) => {
  const questionnaire = round === null ? null : names.questionnaire(round)
  const [key] = String(value).split('.')
  const found = questionnaire && questionsOf(questionnaire).find((each) => each.key === key)
  return told('detail.question', found ? say(found.label, locale) : null)
}
const section: Say = (value, { round }, { names, locale }) => {
  const found = round === null ? undefined : names.questionnaire(round)?.sections.find(({ key }) => key === value)
  return told('detail.section', found && say(found.title, locale))
}
const count =
  (label: Label): Say =>
  (value) =>
    told(label, typeof value === 'number' ? String(value) : null)
const plain =
  (label: Label): Say =>
  (value, _, { t }) =>
    told(label, String(value) || t('nobody'))
const moment =
  (label: Label): Say =>
  (value, _, { locale }) =>
    told(label, typeof value === 'string' ? sayMoment(new Date(value), locale) : null)
const named =
  (label: Label, group: string): Say =>
  (value, _, { t }) =>
    told(label, word(group, value, t))
const place =
  (label: Label): Say =>
  (value, _, { names, locale }) =>
    told(label, textOr(names.municipality(String(value)), locale))
const yesNo =
  (label: Label): Say =>
  (value, _, { t }) =>
    told(label, typeof value === 'boolean' ? t(value ? 'yes' : 'no') : null)
const role = (label: Label): Say => named(label, 'role')
/** Names of fields with blanks between them. */
const fields: Say = (value) =>
  told('detail.fieldsChanged', typeof value === 'string' ? String(value.split(' ').filter(Boolean).length) : null)
const crossedBy: Say = (value, entry, speaker) =>
  told('detail.crossedBy', word('variable', value, speaker.t) ?? question(value, entry, speaker)?.value)

/** An own letter is told by whom it is for. */
const withoutNumber: <T>(value: T) => T | string = (value) =>
  typeof value === 'string' ? value.replace(/^(own-[a-z]+)-\d+$/, '$1') : value

/** Details that mean the same in every kind. What is not here is a number or a name for the service itself. */
const says: Readonly<Record<string, Say>> = {
  person: person('detail.person'),
  role: role('detail.role'),
  question,
  key: question,
  part: question,
  section,
  closesAt: moment('detail.closesAt'),
  opensAt: moment('detail.opensAt'),
  dueAt: moment('detail.dueAt'),
  lapsed: (value, _, { t }) => told('detail.reason', value === true ? t('value.reason.lapsed') : null),
  locale: named('detail.locale', 'locale'),
  responses: count('detail.responses'),
  targets: count('detail.targets'),
  what: named('detail.what', 'what'),
  letters: count('detail.letters'),
  acceptedDrafts: count('detail.acceptedDrafts'),
  leftDrafts: count('detail.leftDrafts'),
  acceptedEdits: count('detail.acceptedEdits'),
  leftEdits: count('detail.leftEdits'),
  publishesAt: moment('detail.publishesAt'),
  number: count('detail.number'),
  textsOnly: yesNo('detail.textsOnly'),
  format: (value) => told('detail.format', String(value).toUpperCase()),
  source: named('detail.source', 'source'),
  version: count('detail.version'),
  texts: count('detail.texts'),
  questions: count('detail.questions'),
  ready: yesNo('detail.ready'),
  which: named('detail.which', 'which'),
  peers: count('detail.peers'),
  mailed: yesNo('detail.mailed'),
  left: yesNo('detail.left'),
  sessions: count('detail.sessions'),
  rows: count('detail.rows'),
  of: named('detail.of', 'of'),
  kept: count('detail.kept'),
  ended: place('detail.ended'),
  into: place('detail.into'),
  letter: count('detail.letter'),
  attempt: count('detail.attempt'),
  purpose: (value, ...of) => named('detail.purpose', 'purpose')(withoutNumber(value), ...of),
  by: named('detail.by', 'by'),
  answers: (value, _, { t }) =>
    typeof value === 'boolean' ? told('detail.withAnswers', t(value ? 'yes' : 'no')) : told('detail.answers', String(value)),
}

const outcome = Object.fromEntries(
  (['added', 'changed', 'unchanged', 'leftOut', 'year', 'municipalities', 'figures'] as const).map((name) => [
    name,
    count(`detail.${name}`),
  ]),
)

/** Details that mean something of their own in a kind. */
const ofKind: Readonly<Record<string, Readonly<Record<string, Say>>>> = {
  'round-made': { from: plain('detail.fromRound') },
  'answers-confirmed': { from: plain('detail.fromRound') },
  'opening-refused': { reason: named('detail.reason', 'reason') },
  'round-settings-saved': { changed: fields },
  'cross-table-added': { by: crossedBy },
  'cross-table-removed': { by: crossedBy },
  'sheet-downloaded': { by: crossedBy },
  'answering-transferred': { from: person('detail.from'), to: person('detail.to') },
  'approvers-saved': { from: people('detail.before'), to: people('detail.after') },
  'handed-over': { to: person('detail.to') },
  'domains-saved': { from: plain('detail.before'), to: plain('detail.after') },
  'role-changed': { from: role('detail.before'), to: role('detail.after') },
  'contact-saved': { changed: fields, added: yesNo('detail.isNew') },
  'import-confirmed': outcome,
  // Its result version says the same.
  'questionnaire-state-named': {},
}

/** What more there is to tell, "Kysymys: …" each; empty where there is nothing. */
export function sayDetails(entry: LogEntry, speaker: LogSpeaker): string[] {
  const own = ofKind[entry.kind] ?? {}
  return Object.entries(entry.detail).flatMap(([name, value]) => {
    const how = own[name] ?? says[name]
    const found = how && value !== null && value !== undefined ? how(value, entry, speaker) : null
    return found ? [`${speaker.t(found.label)}: ${found.value}`] : []
  })
}

/** Who acted: the service itself, a name, or that the person is erased. */
export const sayActor = ({ actor }: LogEntry, t: LogTexts): string => (actor === null ? t('service') : (actor.name ?? t('erased')))
