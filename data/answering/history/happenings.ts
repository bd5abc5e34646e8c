/** What the log tells of a municipality's answering besides its answers: marks, people, what was asked of whom. */
import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { events, people } from '@/db/schema'
import { questionsOf } from '@/questionnaire/asked'
import type { Questionnaire } from '@/questionnaire/document'
import type { Text } from '@/questionnaire/text'
import type { Reader } from '../../answers/current'
import type { Place } from '../response-scope'

/** `by` is a name; null where there is none. */
export type Done = { at: Date; by: string | null }

export type Happening = Done &
  (
    | { kind: 'marked'; section: Text; ready: boolean }
    | { kind: 'handed'; what: Text; person: string | null }
    | { kind: 'invited' | 'joined' | 'transferred'; person: string | null }
  )

type Row = Done & { kind: string; detail: Record<string, string | number | boolean | null> | null }

const ofPeople = { 'colleague-invited': 'invited', 'member-added': 'joined', 'answering-transferred': 'transferred' } as const
const isOfPeople = (kind: string): kind is keyof typeof ofPeople => Object.hasOwn(ofPeople, kind)
const told = ['section-marked', 'handed-over', ...Object.keys(ofPeople)]

function happening(row: Row, questionnaire: Questionnaire, names: ReadonlyMap<unknown, string | null>): Happening[] {
  const { at, by, kind, detail } = row
  const section = questionnaire.sections.find(({ key }) => key === detail?.section)
  if (kind === 'section-marked') return section ? [{ kind: 'marked', at, by, section: section.title, ready: detail?.ready === true }] : []
  const person = names.get(detail?.person ?? detail?.to) ?? null
  if (isOfPeople(kind)) return [{ kind: ofPeople[kind], at, by, person }]
  const what = questionsOf(questionnaire).find(({ key }) => key === detail?.question)?.label ?? section?.title
  return what ? [{ kind: 'handed', at, by, what, person }] : []
}

/** Everything of the sort at a place the viewer has already been allowed to read, in no order. */
export function happenings(tx: Reader, { round, questionnaire, municipality }: Place): Happening[] {
  const rows = tx
    .select({ at: events.at, by: people.name, kind: events.kind, detail: events.detail })
    .from(events)
    .leftJoin(people, eq(people.id, events.actor))
    .where(and(eq(events.roundId, round.id), eq(events.municipality, municipality), inArray(events.kind, told)))
    .all()
  const ids = rows.flatMap(({ detail }) => [detail?.person, detail?.to]).filter((id) => typeof id === 'string')
  const named = ids.length ? tx.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, ids)).all() : []
  const names = new Map(named.map(({ id, name }) => [id, name]))
  return rows.flatMap((row) => happening(row, questionnaire, names))
}
