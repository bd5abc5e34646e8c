/** Everything that is known of one municipality in a round, on one time line: letters, sign-ins, saves, sendings, calls, notes. No permission here. */
import 'server-only'
import { and, asc, eq, gte, inArray, isNull, lte, ne, or } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { answerVersions, events, memberships, people, submissions } from '@/db/schema'
import { letters } from '@/db/schema-letters'
import { mailings } from '@/db/schema-mailings'
import { env } from '@/env'
import { deliveryState } from '@/mail/delivery-state'
import type { LetterPurpose } from '@/mail/letter'
import { type LetterFate, letterFate } from '@/mail/letter-fate'
import type { MailingPurpose } from '@/questionnaire/mailing/purposes'
import type { Locale } from '@/questionnaire/text'
import type { AnswerSource } from '../answering/history/versions'
import type { RecordedAct } from '../round-acts/municipality-acts'
import { listEvents } from '../system/events'

type Reader = Pick<Tx, 'select'>

/** Events of a municipality's people that the line tells. */
const toldEvents = ['colleague-invited', 'member-added', 'member-removed', 'handed-over', 'approval-asked', 'approval-returned'] as const

/** `by`: a name; null where there is none any more, or the service itself did it. */
export type TimelineEntry = { at: Date; by: string | null } & (
  | { kind: 'act'; act: RecordedAct }
  | { kind: (typeof toldEvents)[number] | 'signed-in' }
  /** Answers saved one after another by the same person. `until`: when the last of them was. */
  | { kind: 'saved'; until: Date; answers: number; source: AnswerSource }
  /** `again`: not for the first time. */
  | { kind: 'sent'; again: boolean }
  /** `fate` null: it left, or is of no use any more. */
  | {
      kind: 'letter'
      purpose: LetterPurpose
      mailing: MailingPurpose | null
      recipient: string
      subject: string
      locale: Locale
      fate: LetterFate | null
    }
)

/** Whose line: `response` null while nothing has been saved. From the round's opening until `to`, where it is over. */
export type TimelineOf = {
  round: number
  municipality: string
  response: number | null
  acts: readonly RecordedAct[]
  from: Date
  to: Date | null
}

/** Saves further apart than this are two sittings. */
const pause = 30 * 60_000

function savesOf(tx: Reader, response: number): TimelineEntry[] {
  const rows = tx
    .select({ at: answerVersions.savedAt, person: answerVersions.savedBy, by: people.name, source: answerVersions.source })
    .from(answerVersions)
    .leftJoin(people, eq(people.id, answerVersions.savedBy))
    .where(eq(answerVersions.responseId, response))
    .orderBy(asc(answerVersions.savedAt), asc(answerVersions.key), asc(answerVersions.version))
    .all()
  const sittings: (TimelineEntry & { kind: 'saved'; person: string | null })[] = []
  for (const { at, person, by, source } of rows) {
    const last = sittings.at(-1)
    if (last && last.person === person && last.source === source && at.getTime() - last.until.getTime() <= pause) {
      last.until = at
      last.answers += 1
    } else sittings.push({ kind: 'saved', at, until: at, by, person, source, answers: 1 })
  }
  return sittings.map(({ person: _, ...entry }) => entry)
}

const sendingsOf = (tx: Reader, response: number): TimelineEntry[] =>
  tx
    .select({ at: submissions.submittedAt, by: people.name })
    .from(submissions)
    .leftJoin(people, eq(people.id, submissions.submittedBy))
    .where(eq(submissions.responseId, response))
    .orderBy(asc(submissions.id))
    .all()
    .map((row, index) => ({ kind: 'sent', ...row, again: index > 0 }))

/** Of the round, and those that name no round in its time. In the demonstration a letter has arrived once it is in the mailbox. */
function lettersOf(tx: Reader, { round, municipality, from, to }: TimelineOf): TimelineEntry[] {
  const inTime = and(isNull(letters.roundId), gte(letters.createdAt, from), to ? lte(letters.createdAt, to) : undefined)
  return tx
    .select({ letter: letters, mailing: mailings.purpose })
    .from(letters)
    .leftJoin(mailings, eq(mailings.id, letters.mailingId))
    .where(and(eq(letters.municipality, municipality), ne(letters.recipient, ''), or(eq(letters.roundId, round), inTime)))
    .orderBy(asc(letters.id))
    .all()
    .flatMap(({ letter, mailing }): TimelineEntry[] => {
      const { purpose, recipient, subject, locale, sentAt, createdAt } = letter
      const isUntried = deliveryState(letter) === 'expired' && letter.attempts === 0
      if (isUntried && !env().DEMO) return []
      const fate = env().DEMO && letter.attempts === 0 ? null : letterFate(letter)
      return [{ kind: 'letter', at: sentAt ?? createdAt, by: null, purpose, mailing, recipient, subject, locale, fate }]
    })
}

/** Of those who are or were its members, from then on. */
function signInsOf(tx: Reader, { municipality, from, to }: TimelineOf): TimelineEntry[] {
  const members = tx.select({ id: memberships.personId }).from(memberships).where(eq(memberships.municipality, municipality))
  return tx
    .select({ at: events.at, by: people.name })
    .from(events)
    .leftJoin(people, eq(people.id, events.actor))
    .where(
      and(
        isNull(events.roundId),
        gte(events.at, from),
        to ? lte(events.at, to) : undefined,
        eq(events.kind, 'signed-in'),
        inArray(events.actor, members),
      ),
    )
    .orderBy(asc(events.id))
    .all()
    .map((row) => ({ kind: 'signed-in', ...row }))
}

/** The line, the newest in front. */
export function timelineOf(tx: Reader, of: TimelineOf): TimelineEntry[] {
  const { round, municipality, response } = of
  const told = listEvents(tx, toldEvents, { roundId: round, municipality })
  return [
    ...(response === null ? [] : [...savesOf(tx, response), ...sendingsOf(tx, response)]),
    ...told.reverse().map(({ at, actor, kind }): TimelineEntry => ({ at, by: actor, kind })),
    ...signInsOf(tx, of),
    ...lettersOf(tx, of),
    ...of.acts.map((act): TimelineEntry => ({ kind: 'act', at: act.at, by: act.by, act })),
  ]
    .map((entry, index) => ({ entry, index }))
    .sort((one, other) => other.entry.at.getTime() - one.entry.at.getTime() || other.index - one.index)
    .map(({ entry }) => entry)
}
