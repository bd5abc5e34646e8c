/** Moving a question to any place of the questionnaire: what the form's choice asks for, as an edit. */
import type { Questionnaire } from '@/questionnaire/document'
import type { DocumentEdit, EditPosition } from '@/questionnaire/editing/edit'
import { readPosition } from '@/questionnaire/editing/read-edit'
import { findList, predecessorOf } from '@/questionnaire/editing/thing'

export type MoveAct = { move: string; from: EditPosition }

/** Where the question of the key stands; undefined where there is none. */
export function positionOfQuestion(document: Questionnaire, key: string): EditPosition | undefined {
  const section = document.sections.find(({ questions }) => questions.some((each) => each.key === key))
  return section && { of: 'questions', section: section.key, after: predecessorOf(section.questions, key) }
}

/** The edit that moves a question to the place chosen in `move:to`; none where the button asks for none, or nothing was chosen. */
export function moveEdit(act: object, form: FormData, document: Questionnaire): DocumentEdit[] {
  const { move: key, from: seen } = act as Partial<Record<keyof MoveAct, unknown>>
  const from = readPosition(seen)
  const chosen = form.get('move:to')
  if (typeof key !== 'string' || from?.of !== 'questions' || typeof chosen !== 'string') return []
  const [section = '', after = ''] = chosen.split(':')
  const list = { of: 'questions', section } as const
  return findList(document, list) && after !== key ? [{ kind: 'move', key, from, to: { ...list, after: after || null } }] : []
}
