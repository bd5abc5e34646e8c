/** Closing what was asked of a colleague once it is done, and telling those who wait for it. */
import 'server-only'
import { and, eq, gt, inArray, isNull } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { answerVersions, people } from '@/db/schema'
import { handovers } from '@/db/schema-members'
import { handoverDoneLetter } from '@/mail/handover'
import { isAsking, slotsOf } from '@/questionnaire/asked'
import { roundTimes } from '@/questionnaire/round'
import { type Locale, say } from '@/questionnaire/text'
import { getHub } from '../../answering/hub'
import { findResponse, findScope, type ResponseScope, type Where } from '../../answering/response-scope'
import { queueLetter } from '../../letters/letters'
import { logEvent } from '../../system/events'
import type { Viewer } from '../../viewer'
import { addressOf, languageOf, letterFacts, signature } from '../letter-facts'
import { isMember } from '../membership'

type Row = typeof handovers.$inferSelect

const isOpen = and(isNull(handovers.doneAt), isNull(handovers.withdrawnAt))

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

/** Has the viewer answered anything of the section since then? */
function hasAnswered(tx: Tx, scope: ResponseScope, viewer: Viewer, section: string, since: Date): boolean {
  const response = findResponse(tx, scope)
  const questions = scope.questionnaire.sections.find(({ key }) => key === section)?.questions ?? []
  if (!response || viewer.personId === null) return false
  const own = and(
    eq(answerVersions.responseId, response.id),
    eq(answerVersions.savedBy, viewer.personId),
    gt(answerVersions.savedAt, since),
    inArray(
      answerVersions.key,
      questions.flatMap((question) => slotsOf(question).map(({ key }) => key)),
    ),
  )
  return tx.select({ key: answerVersions.key }).from(answerVersions).where(own).limit(1).get() !== undefined
}

/**
 * Somebody goes on from finished sections: what was asked of a colleague about such a whole section is done. A section is finished when its required
 * answers are in, possible, and it has no "Palaan tähän vielä". Besides the one asked only somebody who has answered in it since the asking
 * says so by going on; a section without required questions is ended by its own button alone.
 * @param of.sections keys; those that are not finished, or asked of nobody, are left alone, as are all once the round has closed
 * @throws AppError not-signed-in, not-found, municipality-required
 */
export async function finishSections(
  viewer: Viewer,
  where: Where,
  of: { sections: readonly string[]; locale: Locale },
  now: Date = new Date(),
): Promise<void> {
  const hub = await getHub(viewer, where, now)
  if (hub.round.state !== 'open') return
  const isFinished = (section: string) =>
    hub.progress.some(({ key, status, optional }) => key === section && status === 'done' && !optional)
  const finished = of.sections.filter(isFinished)
  const write = (tx: Tx) => {
    const scope = findScope(tx, viewer, where, now)
    const inRound = and(eq(handovers.roundId, scope.round.id), eq(handovers.municipality, scope.municipality))
    const open = tx
      .select()
      .from(handovers)
      .where(and(inRound, isNull(handovers.question), isOpen))
      .all()
    for (const { id, section, toPerson, askedAt } of open)
      if (finished.includes(section) && (toPerson === viewer.personId || hasAnswered(tx, scope, viewer, section, askedAt)))
        markDone(tx, scope, viewer, id, of.locale, now)
  }
  if (finished.length) database().transaction(write, { behavior: 'immediate' })
}
