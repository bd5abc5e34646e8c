/** Saving a whole section page, as the form without JavaScript sends it: one transaction, nothing overwritten in silence. */
import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { commitTogether } from '@/db/commit-together'
import { answerVersions, sectionMarks } from '@/db/schema'
import { type AnswerProblem, sameValue, type Value } from '@/questionnaire/answer'
import { isAsking, questionsOf, slotsOf } from '@/questionnaire/asked'
import type { Asking } from '@/questionnaire/document'
import type { Slot } from '@/questionnaire/types/question-type'
import { readForm } from '@/questionnaire/types/registry'
import { parseAnswer } from '@/questionnaire/types/rules'
import { parseText } from '@/questionnaire/types/text'
import { currentAnswers, type SavedAnswer } from '../answers/current'
import type { Event } from '../system/event-details'
import { logEvent } from '../system/events'
import type { Viewer } from '../viewer'
import { ensureResponse, findResponse, findScope, type ResponseScope, requireOpen, requireSection, type Where } from './response-scope'
import { carriedFromOf, noteMaxLength, writeVersion } from './save'

/** What the form sent for one key it showed: the fields, the version it showed (0 for none), and a check's reason where it asked for one. */
type SentField = {
  fields: string[]
  basedOn: number
  note?: string | undefined
  /** It was filled in from the last round, which is recorded where it is true. */
  confirmed?: boolean
}

export type SectionSave = Where & {
  /** Undefined when the form asks questions of several sections; then it has no mark. */
  section?: string | undefined
  /** By key; only the keys the form showed. */
  fields: Readonly<Record<string, SentField>>
  /** "Palaan tähän vielä"; undefined when the form did not ask. */
  postponed?: boolean | undefined
}

/** Why a field cannot be an answer, and what was typed. */
type InvalidField = { problem: AnswerProblem; fields: string[] }

export type SectionSaved = {
  /** Keys that got a new version. */
  saved: string[]
  /** By key. */
  invalid: Readonly<Record<string, InvalidField>>
  /** By key: the answer sent, and another's newer one, which stands. */
  conflicts: Readonly<Record<string, { mine: Value; theirs: SavedAnswer }>>
}

/**
 * A section form's fields. The form has one hidden `shown` per key it shows, a hidden `version:KEY` with the version
 * shown, and its inputs named by key; `ready` is first "no" where "Palaan tähän vielä" is ticked, and last "marked" where the page showed it
 * ticked, else "yes": only a change of it is one. Where it shows two answers, `theirs:KEY` is the version of the other's, and only the button `use`, whose value is the key, lets one's own follow that. A form with `script` brings no
 * reasons: the script has saved those that were typed, and the others may be older than a colleague's.
 */
export function readSectionForm(form: FormData): Pick<SectionSave, 'fields' | 'postponed'> {
  const texts = (name: string) => form.getAll(name).filter((field) => typeof field === 'string')
  const version = (name: string) => Number(/^\d{1,9}$/.exec(texts(name)[0] ?? '')?.[0] ?? 0)
  const used = texts('use')[0]
  const basedOn = (key: string) => version(key === used ? `theirs:${key}` : `version:${key}`)
  const said = texts('ready')
  const isTicked = said.includes('no')
  const note = (key: string) => (form.has('script') ? undefined : texts(`note:${key}`)[0])
  return {
    fields: Object.fromEntries(texts('shown').map((key) => [key, { fields: texts(key), basedOn: basedOn(key), note: note(key) }])),
    postponed: isTicked === said.includes('marked') ? undefined : isTicked,
  }
}

type Shown = Pick<SavedAnswer, 'value' | 'note'>

/** What the writer saw when the form was made. @param theirs what is saved now: mostly the same */
function shownAnswer(tx: Tx, responseId: number | undefined, key: string, basedOn: number, theirs: SavedAnswer | undefined): Shown {
  const nothing = { value: null, note: null }
  if (theirs?.version === basedOn) return theirs
  if (responseId === undefined || basedOn === 0) return nothing
  const shown = and(eq(answerVersions.responseId, responseId), eq(answerVersions.key, key), eq(answerVersions.version, basedOn))
  return tx.select({ value: answerVersions.value, note: answerVersions.note }).from(answerVersions).where(shown).get() ?? nothing
}

/** A field as an answer and its reason; `note` undefined where none was asked. */
function readField(question: Asking, slot: Slot, field: SentField): { ok: true; value: Value; note: Value | undefined } | Refused {
  const answer = parseAnswer(question, slot, readForm(question, slot, field.fields))
  if (!answer.ok) return answer
  if (field.note === undefined) return { ...answer, note: undefined }
  const note = parseText(field.note, noteMaxLength)
  return note.ok ? { ...answer, note: note.value } : note
}

type Refused = { ok: false; problem: AnswerProblem }

type Change = {
  key: string
  value: Value
  basedOn: number
  note: Value | undefined
  theirs: SavedAnswer | undefined
  carriedFrom: number | undefined
}

/** What the form says anew: its valid answers that differ from what it showed and from what is saved now. */
function readChanges(
  tx: Tx,
  scope: ResponseScope,
  responseId: number | undefined,
  questions: readonly Asking[],
  sent: SectionSave['fields'],
) {
  const changes: Change[] = []
  const invalid: Record<string, InvalidField> = {}
  const saved = responseId === undefined ? {} : currentAnswers(tx, responseId)
  const slots = questions.flatMap((question) => slotsOf(question).map((slot) => ({ question, slot })))
  for (const { question, slot } of slots) {
    const { key } = slot
    const field = Object.hasOwn(sent, key) ? sent[key] : undefined
    if (!field) continue
    const answer = readField(question, slot, field)
    if (!answer.ok) {
      invalid[key] = { problem: answer.problem, fields: field.fields }
      continue
    }
    const { value, note } = answer
    const theirs = saved[key]
    const shown = shownAnswer(tx, responseId, key, field.basedOn, theirs)
    const isExplained = note !== undefined && !sameValue(note, shown.note) && !sameValue(note, theirs?.note)
    const isChanged = !sameValue(value, shown.value) && !(theirs && sameValue(value, theirs.value))
    if (!isChanged && !isExplained) continue
    const carriedFrom = field.confirmed ? carriedFromOf(tx, scope, question, key, value) : undefined
    changes.push({ key, value, basedOn: theirs ? field.basedOn : 0, note, theirs, carriedFrom })
  }
  return { changes, invalid }
}

/** Is the section marked "Palaan tähän vielä"? */
function isPostponed(tx: Tx, responseId: number | undefined, section: string): boolean {
  if (responseId === undefined) return false
  const own = and(eq(sectionMarks.responseId, responseId), eq(sectionMarks.section, section))
  return tx.select().from(sectionMarks).where(own).get()?.ready === false
}

/** "Palaan tähän vielä": what the municipality says of a section. It gates nothing. */
function writeMark(tx: Tx, scope: ResponseScope, responseId: number, viewer: Viewer, section: string, ready: boolean, now: Date): void {
  const mark = { ready, markedAt: now, markedBy: viewer.personId }
  tx.insert(sectionMarks)
    .values({ responseId, section, ...mark })
    .onConflictDoUpdate({ target: [sectionMarks.responseId, sectionMarks.section], set: mark })
    .run()
  const event: Event = { kind: 'section-marked', roundId: scope.round.id, municipality: scope.municipality, detail: { section, ready } }
  logEvent(tx, viewer, event, now)
}

/**
 * Saves every changed, valid answer of a section's page, or of one that asks questions of several. Unchanged fields write nothing, an emptied one clears its answer,
 * keys the form did not show are left alone, and a field changed by another since is reported, not overwritten.
 * @throws AppError not-signed-in, not-found (also the section), municipality-required, round-closed
 */
export async function saveSection(viewer: Viewer, save: SectionSave, now: Date = new Date()): Promise<SectionSaved> {
  const write = (tx: Tx): SectionSaved => {
    const scope = findScope(tx, viewer, save, now)
    const section = save.section === undefined ? undefined : requireSection(scope, save.section)
    requireOpen(scope, now)
    const known = findResponse(tx, scope)?.id
    const questions = section?.questions.filter(isAsking) ?? questionsOf(scope.questionnaire)
    const { changes, invalid } = readChanges(tx, scope, known, questions, save.fields)
    const saved: string[] = []
    const conflicts: Record<string, { mine: Value; theirs: SavedAnswer }> = {}
    const marked =
      section && save.postponed !== undefined && save.postponed !== isPostponed(tx, known, section.key) ? section.key : undefined
    if (changes.length === 0 && marked === undefined) return { saved, invalid, conflicts }
    const responseId = ensureResponse(tx, scope, viewer, now)
    for (const { theirs, ...change } of changes) {
      if (writeVersion(tx, scope, responseId, viewer, change, now).ok) saved.push(change.key)
      else if (theirs) conflicts[change.key] = { mine: change.value, theirs }
    }
    if (marked !== undefined) writeMark(tx, scope, responseId, viewer, marked, !save.postponed, now)
    return { saved, invalid, conflicts }
  }
  return commitTogether(write)
}
