/**
 * Tells by letter that sent answers have been changed and the change not sent: the sender, whoever made the change and those who approve, one letter a
 * day at most, once nobody has changed anything for a while (docs/decisions/027-sent-and-unsent.md).
 */
import 'server-only'
import { and, eq, gt, inArray } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { answers, answerVersions } from '@/db/schema'
import { letters } from '@/db/schema-letters'
import { unsentChangesLetter } from '@/mail/unsent-changes'
import { findSlot, questionsOf } from '@/questionnaire/asked'
import type { Asking } from '@/questionnaire/document'
import { canAnswer, roundTimes } from '@/questionnaire/round'
import { say } from '@/questionnaire/text'
import { approversOf } from '../answering/approval'
import { changedKeys, type SavedAfterSending, savedAfterSending, unsentChanges } from '../answering/unsent'
import { currentAnswers, type SavedAnswers } from '../answers/current'
import { sentAnswers } from '../answers/sent'
import { queueLetter } from '../letters/letters'
import { addressOf, languageOf, letterFacts, type MemberWithAddress, majorityLanguage, membersWithAddress } from '../people/letter-facts'
import { type AskedRound, findRoundById, listRoundsWithActs } from '../round-acts/find-round'
import { answeringNow, roundFor } from '../round-acts/municipality-acts'
import { logEvent } from '../system/events'
import { isHeld } from '../system/holds'
import { log } from '../system/log'

type Reader = Pick<Tx, 'select'>

const minute = 60_000
const day = 24 * 60 * minute
/** Nobody is told while somebody may still be at it: so long must it be since the last change, and so long in the round's last hours. */
const rest = { usual: 60 * minute, last: 10 * minute }
const lastHours = 3 * 60 * minute

function wasToldLately(tx: Reader, municipality: string, now: Date): boolean {
  const lately = and(eq(letters.municipality, municipality), gt(letters.createdAt, new Date(now.getTime() - day)))
  return (
    tx
      .select({ id: letters.id })
      .from(letters)
      .where(and(lately, eq(letters.purpose, 'unsent-changes')))
      .limit(1)
      .get() !== undefined
  )
}

/** Ids of the people who saved these answers. */
function authorsOf(tx: Reader, responseId: number, keys: readonly string[]): Set<string> {
  const own = and(eq(answers.responseId, responseId), inArray(answers.key, [...keys]))
  const rows = tx
    .select({ person: answerVersions.savedBy })
    .from(answers)
    .innerJoin(
      answerVersions,
      and(
        eq(answerVersions.responseId, answers.responseId),
        eq(answerVersions.key, answers.key),
        eq(answerVersions.version, answers.version),
      ),
    )
    .where(own)
    .all()
  return new Set(rows.flatMap(({ person }) => person ?? []))
}

type Told = MemberWithAddress & { maySend: boolean }

/**
 * The sender, those who made the changes and those who have to approve them, as far as they are still there; when nobody of them is,
 * everybody who is.
 */
function whomToTell(tx: Reader, { responseId, municipality, submittedBy }: SavedAfterSending, changed: readonly string[]): Told[] {
  const concerned = authorsOf(tx, responseId, changed)
  const approving = approversOf(tx, municipality)
  for (const id of approving) concerned.add(id)
  if (submittedBy) concerned.add(submittedBy)
  const members = membersWithAddress(tx, municipality).map((member) => ({
    ...member,
    maySend: approving.length === 0 || approving.includes(member.personId),
  }))
  const told = members.filter(({ personId }) => concerned.has(personId))
  return told.length ? told : members
}

type Change = { question: Asking; last: { at: Date; by: string | null } | null }

/** The changed questions in their order, each with its newest change; one that another answer hid or showed was not itself changed. */
function changesIn({ questionnaire }: AskedRound, questions: readonly string[], newer: readonly string[], saved: SavedAnswers): Change[] {
  const found = newer.map((key) => ({ question: findSlot(questionnaire, key)?.question.key, answer: saved[key] }))
  return questionsOf(questionnaire)
    .filter(({ key }) => questions.includes(key))
    .map((question) => {
      const own = found.flatMap((each) => (each.question === question.key && each.answer ? [each.answer] : []))
      const [last] = own.sort((one, other) => other.savedAt.getTime() - one.savedAt.getTime())
      return { question, last: last ? { at: last.savedAt, by: last.savedBy } : null }
    })
}

/** Has it been quiet long enough since the newest change? */
function isAtRest(changedAt: Date, closesAt: Date | null, now: Date): boolean {
  const isLast = closesAt !== null && closesAt.getTime() - now.getTime() <= lastHours
  return now.getTime() - changedAt.getTime() >= (isLast ? rest.last : rest.usual)
}

/** @returns how many letters were queued */
function tellOf(tx: Tx, round: AskedRound, sending: SavedAfterSending, now: Date): number {
  const { municipality, responseId } = sending
  const { closesAt } = roundTimes(round.acts)
  const saved = currentAnswers(tx, responseId)
  const unsent = unsentChanges(tx, { id: sending.submissionId }, round.questionnaire, saved)
  if (!unsent || !isAtRest(unsent.at, closesAt, now) || wasToldLately(tx, municipality, now)) return 0
  const keys = changedKeys(round.questionnaire, sentAnswers(tx, sending.submissionId), saved)
  const newer = keys.filter((key) => saved[key] && saved[key].savedAt > sending.submittedAt)
  const changes = changesIn(round, unsent.questions, newer, saved)
  const told = whomToTell(tx, sending, newer)
  for (const { personId, address, maySend } of told) {
    const locale = languageOf(tx, personId, majorityLanguage(tx, round.id, municipality))
    const named = changes.map(({ question, last }) => ({ question: say(question.label, locale), last }))
    const facts = { ...letterFacts(tx, { round, municipality }, locale), sentAt: sending.submittedAt, changes: named }
    const link = addressOf(`/${locale}/rounds/${round.code}/check?municipality=${municipality}`)
    const to = { address, personId, municipality, roundId: round.id }
    queueLetter(tx, to, unsentChangesLetter({ ...facts, link, maySend }), { round: closesAt }, now)
  }
  if (told.length) logEvent(tx, null, { kind: 'unsent-told', roundId: round.id, municipality, detail: { letters: told.length } }, now)
  return told.length
}

/**
 * Queues what is due, each municipality's letters in a transaction of their own, in which everything is looked at again.
 * Where nothing was saved after sending, nothing is locked.
 * @returns how many letters
 */
export function tellOfUnsent(now: Date = new Date()): number {
  const db = database()
  if (isHeld(db)) return 0
  const open = listRoundsWithActs(undefined, db).filter((round) => answeringNow(db, round, now) !== null)
  return open.reduce((letters, { id }) => {
    const found = savedAfterSending(db, id).filter(({ municipality }) => !wasToldLately(db, municipality, now))
    return found.reduce((sum, { responseId }) => sum + tellResponse(id, responseId, now), letters)
  }, 0)
}

/** Once more, with nobody writing meanwhile. */
const tellResponse = (roundId: number, responseId: number, now: Date): number =>
  database().transaction(
    (tx) => {
      const [sending] = savedAfterSending(tx, roundId, responseId)
      const round = sending && roundFor(tx, findRoundById(roundId, tx), sending.municipality)
      return sending && round && canAnswer(round.acts, now) && !isHeld(tx) ? tellOf(tx, round, sending, now) : 0
    },
    { behavior: 'immediate' },
  )

const lookEvery = 5 * minute

/** Looks every five minutes for changes that nobody has sent. @returns ends it */
export function startTellingOfUnsent(): () => void {
  const look = () => {
    try {
      tellOfUnsent()
    } catch (error) {
      log.error({ err: error }, 'members could not be told of changes that are not sent')
    }
  }
  const timer = setInterval(look, lookEvery)
  timer.unref()
  look()
  return () => clearInterval(timer)
}
