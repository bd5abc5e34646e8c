import type { Addition } from '@/data/questionnaires/edit'
import { listEarlierQuestions } from '@/data/questionnaires/read'
import type { Viewer } from '@/data/viewer'
import type { Questionnaire } from '@/questionnaire/document'
import type { EditList, EditPosition } from '@/questionnaire/editing/edit'
import { makeKey, takenKeys } from '@/questionnaire/editing/keys'
import { duplicateOf, newItem, newQuestion, newSection } from '@/questionnaire/editing/new-things'
import { questionTypes } from '@/questionnaire/editing/parts'
import { readPosition } from '@/questionnaire/editing/read-edit'
import { findList } from '@/questionnaire/editing/thing'
import { oneLine } from '@/questionnaire/reading/text'

const field = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

const endOf = (document: Questionnaire, list: EditList): EditPosition => ({
  ...list,
  after: findList(document, list)?.found.at(-1)?.key ?? null,
})

/** The option, row or column that a button of the list asks for by the Finnish label typed beside it; null when it asks for none. */
export function itemAddition(act: unknown, form: FormData): Addition | null {
  const position = typeof act === 'object' && act !== null && 'add' in act ? readPosition(act.add) : undefined
  const label = position && oneLine(field(form, `new:${position.of}`), 500)
  if (!position || !label || position.of === 'sections' || position.of === 'questions') return null
  return (draft, documents) => {
    const item = newItem(makeKey(label, position, takenKeys([draft, ...documents], position)), label)
    return { to: endOf(draft, position), item }
  }
}

function copyOf(section: string, original: string): Addition {
  return (draft, documents) => {
    const found = draft.sections.flatMap(({ questions }) => questions).find(({ key }) => key === original)
    if (!found) return null
    const list = { of: 'questions', section } as const
    const key = makeKey(found.key, list, takenKeys([draft, ...documents], list))
    return { to: { ...list, after: found.key }, item: duplicateOf(found, key, (each) => each) }
  }
}

/** What the form asks for: a section, a new question, a copy, or a question of an earlier round; null where it lacks something. */
export async function additionOf(viewer: Viewer, round: string, form: FormData): Promise<Addition | null> {
  const [section, title] = [field(form, 'section'), oneLine(field(form, 'title'), 500)]
  const list = { of: 'questions', section } as const
  switch (field(form, 'form')) {
    case 'section':
      if (!title) return null
      return (draft, documents) => {
        const sections = { of: 'sections' } as const
        const item = newSection(makeKey(title, sections, takenKeys([draft, ...documents], sections)), title)
        return { to: endOf(draft, sections), item }
      }
    case 'question': {
      const type = questionTypes.find((each) => each === field(form, 'type'))
      if (!title || !type) return null
      return (draft, documents) => {
        const item = newQuestion(type, makeKey(title, list, takenKeys([draft, ...documents], list)), title)
        return { to: endOf(draft, list), item }
      }
    }
    case 'copy':
      return copyOf(section, field(form, 'question'))
    case 'reuse': {
      const earlier = (await listEarlierQuestions(viewer, round)).find(({ question }) => question.key === field(form, 'question'))
      return earlier ? (draft) => ({ to: endOf(draft, list), item: earlier.question }) : null
    }
    default:
      return null
  }
}
