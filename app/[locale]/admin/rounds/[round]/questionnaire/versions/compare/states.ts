/** The states of a questionnaire that can be laid side by side, by what stands in the address. */
import { getDocumentAt, listEdits, type QuestionnaireToEdit } from '@/data/questionnaires/read'
import type { Viewer } from '@/data/viewer'
import type { Questionnaire } from '@/questionnaire/document'

/** `before`: what the last round asked; else the number of the last edit that the state has. */
export type ComparedState = { value: string; name: 'before' | 'beginning' | 'now' | { state: string } | { edit: number } }

const written = (said: unknown): number | undefined => (typeof said === 'string' && /^\d{1,9}$/.test(said) ? Number(said) : undefined)

/** The states to choose from, the oldest first: the last round's, the beginning, those with a name, the chosen ones, and now. */
export async function listStates(viewer: Viewer, found: QuestionnaireToEdit, chosen: readonly unknown[]): Promise<ComparedState[]> {
  const { states } = await listEdits(viewer, found.round)
  const named = states.map(({ number, name }): ComparedState => ({ value: String(number), name: { state: name } }))
  const others = chosen.flatMap((said): ComparedState[] => {
    const edit = written(said)
    const isOther = edit !== undefined && edit > 0 && edit < found.edits && !named.some(({ value }) => value === String(edit))
    return isOther ? [{ value: String(edit), name: { edit } }] : []
  })
  const drafts = [...named, ...others.filter(({ value }, at) => others.findIndex((each) => each.value === value) === at)]
  return [
    ...(found.before ? [{ value: 'before', name: 'before' } as const] : []),
    { value: '0', name: 'beginning' },
    ...drafts.toSorted((a, b) => Number(a.value) - Number(b.value)),
    { value: 'now', name: 'now' },
  ]
}

/**
 * The questionnaire in a state.
 * @throws AppError not-found (also a state it never had)
 */
export async function documentIn(
  viewer: Viewer,
  found: QuestionnaireToEdit,
  { value }: Pick<ComparedState, 'value'>,
): Promise<Questionnaire> {
  if (value === 'now') return found.document
  if (value === 'before' && found.before) return found.before.document
  return getDocumentAt(viewer, found.round, Number(value))
}
