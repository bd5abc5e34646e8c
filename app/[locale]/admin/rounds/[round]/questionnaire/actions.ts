'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { getViewer } from '@/data/identity/session'
import { addToQuestionnaire, type EditResult, type EditsSaved, editQuestionnaire, takeBack } from '@/data/questionnaires/edit'
import { type ChangedBy, getQuestionnaireToEdit, whoChanged } from '@/data/questionnaires/read'
import { sayMoment } from '@/messages/time'
import type { Questionnaire } from '@/questionnaire/document'
import type { DocumentEdit } from '@/questionnaire/editing/edit'
import { editOfField, fieldTexts } from '@/questionnaire/editing/fields'
import { readEdit } from '@/questionnaire/editing/read-edit'
import { guarded } from '../../../../guarded'
import { conditionEdit } from './add-condition'
import { checkEdit, clauseEdits } from './add-parts'
import { additionOf, itemAddition } from './additions'
import type { EditorPlace, EditorState, FieldState } from './form-state'
import { moveEdit } from './move-question'

const text = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
const texts = (form: FormData, name: string): string[] => form.getAll(name).filter((each) => typeof each === 'string')

function json(given: string): unknown {
  try {
    return JSON.parse(given)
  } catch {
    return undefined
  }
}
const list = (given: string): string[] => {
  const read = json(given)
  return Array.isArray(read) ? read.map(String) : []
}

const address = ({ round, locale, path }: EditorPlace, query: Record<string, string | undefined>): Route => {
  const said = new URLSearchParams(Object.entries(query).filter((each): each is [string, string] => each[1] !== undefined))
  return `/${locale}/admin/rounds/${encodeURIComponent(round)}/questionnaire${path}${said.size ? `?${said}` : ''}#said` as Route
}

/** With the moment of saving: the page tells of one act once, however often it is drawn again while somebody goes on typing there. */
const saidOnce = (code: string, saved: EditsSaved): string => (saved.ok ? `${code}-${saved.savedAt.getTime().toString(36)}` : code)

type Typed = { name: string; mine: string[]; edit: DocumentEdit | null | undefined }

/** What the form's fields hold otherwise than their writer saw them. */
function typedFields(form: FormData, document: Questionnaire): Typed[] {
  const names = [...form.keys()].flatMap((each) => (each.startsWith('before:') ? [each.slice('before:'.length)] : []))
  const [useMine, keepTheirs] = [text(form, 'useMine'), text(form, 'keepTheirs')]
  return names.flatMap((name): Typed[] => {
    if (name === keepTheirs) return []
    const mine = name === useMine ? list(text(form, `mine:${name}`)) : texts(form, name)
    const edit = editOfField(document, name, list(text(form, `before:${name}`)), mine)
    return edit === null ? [] : [{ name, mine, edit }]
  })
}

/** What the pressed button asks for beside saving the fields. */
function actOf(form: FormData, document: Questionnaire): DocumentEdit[] {
  const act = json(text(form, 'act'))
  if (typeof act !== 'object' || act === null) return []
  const edit = readEdit(act)
  return edit ? [edit] : [conditionEdit, checkEdit, clauseEdits, moveEdit].flatMap((read) => read(act, form, document))
}

const conflictOf = (stands: string[], mine: string[], who: ChangedBy | undefined, locale: EditorPlace['locale']): FieldState => ({
  code: 'conflict',
  stands,
  mine,
  by: who?.by ?? null,
  at: who ? sayMoment(who.at, locale) : null,
})

/** Names of the fields that somebody else changed meanwhile. */
const conflictsIn = (saved: EditsSaved, acts: number, typed: readonly Typed[]): string[] => {
  const results = saved.ok ? saved.results.slice(acts) : []
  return typed.filter(({ edit }) => edit).flatMap(({ name }, at) => (results[at]?.ok === false ? [name] : []))
}

type Changed = Readonly<Record<string, ChangedBy>>

type Looked = { document: Questionnaire; changed: Changed; locale: EditorPlace['locale'] }

function stateOf(saved: EditsSaved, acts: number, typed: readonly Typed[], { document, changed, locale }: Looked): EditorState {
  if (!saved.ok) return { fields: {}, savedAt: null, refused: 'opened' }
  const { results } = saved
  const fields: Record<string, FieldState> = {}
  let at = acts
  for (const { name, mine, edit } of typed) {
    const result: EditResult | undefined = edit ? results[at++] : undefined
    if (!result) fields[name] = { code: 'invalid', mine }
    else if (result.ok) fields[name] = { code: 'saved', stands: fieldTexts(document, name) ?? mine }
    else if (result.code === 'conflict') fields[name] = conflictOf(fieldTexts(document, name) ?? [], mine, changed[name], locale)
    else fields[name] = { code: result.code === 'gone' ? 'gone' : 'invalid', mine }
  }
  const refused = results.slice(0, acts).find((each) => !each.ok)
  const isSaved = results.some((each) => each.ok)
  return { fields, savedAt: isSaved ? saved.savedAt.toISOString() : null, ...(refused && !refused.ok ? { refused: refused.code } : {}) }
}

/** Of what is removed nothing is saved any more. */
function isWithin(edit: DocumentEdit, removal: DocumentEdit): boolean {
  if (removal.kind !== 'remove' || (edit.kind !== 'say' && edit.kind !== 'set')) return false
  return 'item' in edit.at && edit.at.item === removal.item.key && edit.at.of === removal.from.of
}

/**
 * Saves the fields of a form that were changed, and does what its button asks for; then the page is shown anew. With script, field by field:
 * what came of it is told. What somebody else changed meanwhile comes back with both values.
 */
export async function editAction(place: EditorPlace, _before: EditorState | null, form: FormData): Promise<EditorState | null> {
  const viewer = await getViewer()
  const { document } = await guarded(getQuestionnaireToEdit(viewer, place.round))
  const acts = actOf(form, document)
  const typed = typedFields(form, document).filter(({ edit }) => !edit || !acts.some((act) => isWithin(edit, act)))
  const edits = [...acts, ...typed.flatMap(({ edit }) => (edit ? [edit] : []))]
  const saved = await guarded(editQuestionnaire(viewer, place.round, edits))
  const added = itemAddition(json(text(form, 'act')), form)
  if (saved.ok && added) saved.results.push(...resultsOf(await guarded(addToQuestionnaire(viewer, place.round, added))))
  const after = await guarded(getQuestionnaireToEdit(viewer, place.round))
  const changed = await guarded(whoChanged(viewer, place.round, conflictsIn(saved, acts.length, typed)))
  const state = stateOf(saved, acts.length, typed, { document: after.document, changed, locale: place.locale })
  const isDone = !state.refused && Object.values(state.fields).every(({ code }) => code === 'saved')
  if (form.get('script') || !isDone) return state
  redirect(address(place, { said: saidOnce(acts.length > 0 || added ? 'done' : 'saved', saved), at: text(form, 'focus') || undefined }))
}

const resultsOf = (saved: EditsSaved): EditResult[] => (saved.ok ? saved.results : [])

/** Takes back the administrator's last edit, or does again what was taken back. */
export async function takeBackAction(place: EditorPlace, form: FormData): Promise<void> {
  const way = text(form, 'way') === 'redo' ? 'redo' : 'undo'
  const saved = await guarded(takeBack(await getViewer(), place.round, way))
  const [result] = resultsOf(saved)
  redirect(address(place, { said: saidOnce(!saved.ok ? 'opened' : !result ? 'nothing' : result.ok ? way : 'undoConflict', saved) }))
}

/** Adds a section or a question: a new one, a copy, or one of an earlier round. */
export async function addAction(place: EditorPlace, form: FormData): Promise<void> {
  const viewer = await getViewer()
  const wanted = await guarded(additionOf(viewer, place.round, form))
  if (!wanted) redirect(address(place, { said: 'empty' }))
  const saved = await guarded(addToQuestionnaire(viewer, place.round, wanted))
  const [result] = resultsOf(saved)
  if (!result?.ok || result.done?.kind !== 'add') redirect(address(place, { said: saved.ok ? 'refused' : 'opened' }))
  const { to, item } = result.done
  const path = to.of === 'sections' ? `/sections/${item.key}` : `/questions/${item.key}`
  redirect(address({ ...place, path }, { said: saidOnce('added', saved) }))
}
