/** A questionnaire from a file in place of a round's draft: one change, taken back like any other. */
import 'server-only'
import type { Questionnaire } from '@/questionnaire/document'
import { reusedKeyProblems } from '@/questionnaire/problems/reused-keys'
import type { Viewer } from '../viewer'
import { editQuestionnaire } from './edit'
import { getQuestionnaireToEdit } from './read'

/** `changed`: somebody edited the draft since it was looked at; `reused`: a key belonged to something else; `opened`: it is not edited any more. */
export type Imported = { ok: true } | { ok: false; code: 'changed' | 'reused' | 'opened' }

/**
 * @param seen number of the draft's last edit when it was compared with the file
 * @throws AppError not-signed-in, not-found
 */
export async function importQuestionnaire(
  viewer: Viewer,
  round: string,
  document: Questionnaire,
  seen: number,
  now: Date = new Date(),
): Promise<Imported> {
  const draft = await getQuestionnaireToEdit(viewer, round, now)
  if (!draft.isEditable) return { ok: false, code: 'opened' }
  if (reusedKeyProblems(document, draft.opened).length > 0) return { ok: false, code: 'reused' }
  if (draft.edits !== seen) return { ok: false, code: 'changed' }
  const saved = await editQuestionnaire(viewer, round, [{ kind: 'replace', before: draft.document, after: document }], now)
  if (!saved.ok) return { ok: false, code: 'opened' }
  return saved.results.every(({ ok }) => ok) ? { ok: true } : { ok: false, code: 'changed' }
}
