/** Closing what was asked of a colleague once it is done, and telling those who wait for it. */
import 'server-only'
import { and, eq, gt, inArray, isNull } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { answerVersions, people } from '@/db/schema'
import { handovers } from '@/db/schema-members'
import { handoverDoneLetter } from '@/mail/handover'
import { isAnswered } from '@/questionnaire/answer'
import { askedIn, isAsking, slotsOf } from '@/questionnaire/asked'
import { roundTimes } from '@/questionnaire/round'
import { type Locale, say } from '@/questionnaire/text'
import { getHub, type Hub } from '../../answering/hub'
import { findResponse, findScope, type ResponseScope, type Where } from '../../answering/response-scope'
import { queueLetter } from '../../letters/letters'
import { logEvent } from '../../system/events'
import type { Viewer } from '../../viewer'
import { addressOf, languageOf, letterFacts, majorityLanguage, signature } from '../letter-facts'
import { isMember } from '../membership'

type Row = typeof handovers.$inferSelect

const isOpen = and(isNull(handovers.doneAt), isNull(handovers.withdrawnAt))

/** What waits of these sections. */
function openIn(tx: Pick<Tx, 'select'>, { round, municipality }: ResponseScope, sections: readonly string[]): Row[] {
  const own = and(eq(handovers.roundId, round.id), eq(handovers.municipality, municipality), inArray(handovers.section, [...sections]))
  return tx.select().from(handovers).where(and(own, isOpen)).all()
}

function titleOf({ questionnaire }: ResponseScope, { section, question }: Row, locale: Locale): string {
  const found = questionnaire.sections.find(({ key }) => key === section)
  const asked = found?.questions.filter(isAsking).find(({ key }) => key === question)
  return asked ? say(asked.label, locale) : found ? say(found.title, locale) : section
}

function tell(tx: Tx, scope: ResponseScope, viewer: Viewer, done: Row, { to, locale: page }: { to: string; locale: Locale }, now: Date) {
  const { municipality, round } = scope
  const address = tx.select({ email: people.email }).from(people).where(eq(people.id, to)).get()?.email
  if (!address || to === viewer.personId || !isMember(tx, to, municipality)) return
  const locale = languageOf(tx, to, page)
  const letter = handoverDoneLetter({
    ...letterFacts(tx, scope, locale),
    by: signature(viewer),
    reader: to === done.askedBy ? 'asker' : 'asked',
    title: titleOf(scope, done, locale),
    kind: done.question === null ? 'section' : 'question',
    link: addressOf(`/${locale}/rounds/${round.code}?${new URLSearchParams({ municipality })}`),
  })
  queueLetter(tx, { address, personId: to, municipality }, letter, { round: roundTimes(round.acts).closesAt }, now)
}

/** Marks an open handover as done. Its asker gets a letter, and so does the one asked where somebody else did it; one that is over changes nothing. */
export function markDone(tx: Tx, scope: ResponseScope, viewer: Viewer, id: number, locale: Locale, now: Date): void {
  const ended = { doneAt: now, doneBy: viewer.personId }
  const done = tx
    .update(handovers)
    .set(ended)
    .where(and(eq(handovers.id, id), isOpen))
    .returning()
    .get()
  if (!done) return
  logEvent(tx, viewer, { kind: 'handover-done', roundId: scope.round.id, municipality: scope.municipality, detail: { handover: id } }, now)
  for (const to of new Set([done.askedBy, done.toPerson])) tell(tx, scope, viewer, done, { to, locale }, now)
}

/** The keys of the answers that were asked for. */
function keysOf({ questionnaire }: ResponseScope, { section, question }: Row): string[] {
  const questions = questionnaire.sections.find(({ key }) => key === section)?.questions ?? []
  return questions.filter(({ key }) => question === null || key === question).flatMap((each) => slotsOf(each).map(({ key }) => key))
}

/** Has the viewer answered anything of what was asked, since it was? */
function hasAnswered(tx: Tx, scope: ResponseScope, viewer: Viewer, asked: Row): boolean {
  const response = findResponse(tx, scope)
  if (!response || viewer.personId === null) return false
  const own = and(
    eq(answerVersions.responseId, response.id),
    eq(answerVersions.savedBy, viewer.personId),
    gt(answerVersions.savedAt, asked.askedAt),
    inArray(answerVersions.key, keysOf(scope, asked)),
  )
  return tx.select({ key: answerVersions.key }).from(answerVersions).where(own).limit(1).get() !== undefined
}

/**
 * Is what was asked finished? A section is when its required answers are in, possible, and it has no "Palaan tähän vielä"; one without required
 * questions is ended by its own button alone. A question is when it is answered, a matrix in all its rows, and possible.
 */
function isFinished({ questionnaire, values, progress }: Hub, { section, question }: Row): boolean {
  const own = progress.find(({ key }) => key === section)
  if (question === null) return own?.status === 'done' && !own.optional
  const asked = askedIn(questionnaire, values)
  const found = questionnaire.sections.find(({ key }) => key === section)?.questions.find(({ key }) => key === question)
  const slots = found ? slotsOf(found).filter(({ key, other }) => !other && asked.get(key) === 'asked') : []
  const isPossible = !own?.checks.some(({ key }) => slots.some((slot) => slot.key === key))
  return slots.length > 0 && isPossible && slots.every(({ key }) => isAnswered(values[key]))
}

export type Finishing = {
  /** Keys; those that are not finished, or asked of nobody, are left alone, as are all once the round has closed. */
  sections: readonly string[]
  /** The page's; null where nobody is on one: letters to whoever has none are then in the majority's language. */
  locale: Locale | null
  /** The viewer has left the page, having pressed nothing. */
  leaves?: boolean
}

/**
 * Somebody goes on from finished sections, or leaves them: what was asked of a colleague about such a section, or a question of it, is done.
 * Besides the one asked only somebody who has answered in it since the asking says so by going on. Leaving is less of a word: it ends only
 * what was asked of the one who leaves, and only when that one has answered since.
 * @throws AppError not-signed-in, not-found, municipality-required
 */
export async function finishSections(viewer: Viewer, where: Where, of: Finishing, now: Date = new Date()): Promise<void> {
  const hub = await getHub(viewer, where, now)
  if (hub.round.state !== 'open') return
  const write = (tx: Tx) => {
    const scope = findScope(tx, viewer, where, now)
    for (const asked of openIn(tx, scope, of.sections).filter((each) => isFinished(hub, each))) {
      const isAsked = asked.toPerson === viewer.personId
      const saysSo = isAsked && !of.leaves && asked.question === null
      if (saysSo || ((isAsked || !of.leaves) && hasAnswered(tx, scope, viewer, asked)))
        markDone(tx, scope, viewer, asked.id, of.locale ?? majorityLanguage(tx, scope.round.id, scope.municipality), now)
    }
  }
  const db = database()
  // Nothing is locked where nothing waits.
  if (openIn(db, findScope(db, viewer, where, now), of.sections).some((each) => isFinished(hub, each)))
    db.transaction(write, { behavior: 'immediate' })
}
