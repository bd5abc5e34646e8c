/** What the log tells of a municipality's answering besides its answers: marks, people, what was asked of whom. */
import 'server-only'
import { inArray } from 'drizzle-orm'
import { people } from '@/db/schema'
import { questionsOf } from '@/questionnaire/asked'
import type { Questionnaire } from '@/questionnaire/document'
import type { Text } from '@/questionnaire/text'
import type { Reader } from '../../answers/current'
import type { LoggedEvent } from '../../system/event-details'
import { listEvents } from '../../system/events'
import type { ResponseScope } from '../response-scope'

/** `by` is a name; null where there is none. */
export type DoneBy = { at: Date; by: string | null }

export type Happening = DoneBy &
  (
    | { kind: 'marked'; section: Text; ready: boolean }
    | { kind: 'handed'; what: Text; person: string | null }
    | { kind: 'invited' | 'transferred'; person: string | null }
    /** `alone`: by the domain of the address. */
    | { kind: 'joined'; person: string | null; alone: boolean }
    | { kind: 'approval-asked' | 'approval-returned' | 'approval-dropped' }
    /** Names; an approver without one is left out, and `count` tells of how many. */
    | { kind: 'approvers'; names: string[]; count: number }
  )

const told = [
  'section-marked',
  'handed-over',
  'colleague-invited',
  'member-added',
  'answering-transferred',
  'approval-asked',
  'approval-returned',
  'approval-dropped',
  'approvers-saved',
] as const
type Told = LoggedEvent<(typeof told)[number]>

/** Whom an event tells of, by id. */
function peopleOf(event: Told): string[] {
  switch (event.kind) {
    case 'section-marked':
    case 'approval-asked':
    case 'approval-returned':
    case 'approval-dropped':
      return []
    case 'handed-over':
    case 'answering-transferred':
      return [event.detail.to]
    case 'colleague-invited':
    case 'member-added':
      return [event.detail.person]
    case 'approvers-saved':
      return event.detail.to.split(' ').filter(Boolean)
  }
}

function happening(event: Told, questionnaire: Questionnaire, named: readonly (string | null)[]): Happening[] {
  const [person = null] = named
  const done = { at: event.at, by: event.actor }
  const titleOf = (key: string) => questionnaire.sections.find((section) => section.key === key)?.title
  switch (event.kind) {
    case 'section-marked': {
      const section = titleOf(event.detail.section)
      return section ? [{ kind: 'marked', ...done, section, ready: event.detail.ready }] : []
    }
    case 'handed-over': {
      const { question, section } = event.detail
      const what = questionsOf(questionnaire).find(({ key }) => key === question)?.label ?? titleOf(section)
      return what ? [{ kind: 'handed', ...done, what, person }] : []
    }
    case 'colleague-invited':
      return [{ kind: 'invited', ...done, person }]
    case 'member-added':
      return [{ kind: 'joined', ...done, person, alone: event.detail.by === 'domain' }]
    case 'answering-transferred':
      return [{ kind: 'transferred', ...done, person }]
    case 'approval-asked':
    case 'approval-returned':
    case 'approval-dropped':
      return [{ kind: event.kind, ...done }]
    case 'approvers-saved':
      return [{ kind: 'approvers', ...done, names: named.filter((name) => name !== null), count: named.length }]
  }
}

/** Everything of the sort in answers that the viewer has already been allowed to read, the oldest first. */
export function listHappenings(tx: Reader, { round, questionnaire, municipality }: ResponseScope): Happening[] {
  const logged = listEvents(tx, told, { roundId: round.id, municipality }).reverse()
  const ids = logged.flatMap(peopleOf)
  const named = ids.length ? tx.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, ids)).all() : []
  const names = new Map(named.map(({ id, name }) => [id, name]))
  return logged.flatMap((event) =>
    happening(
      event,
      questionnaire,
      peopleOf(event).map((id) => names.get(id) ?? null),
    ),
  )
}
