/** What the letters about a municipality's people say alike: names in the letter's language, the deadline, whole addresses. */
import 'server-only'
import { and, asc, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { frameUnits, memberships, municipalities, people, surveys } from '@/db/schema'
import { invitations } from '@/db/schema-members'
import { env } from '@/env'
import { roundTimes } from '@/questionnaire/round'
import type { RoundSettings } from '@/questionnaire/round-settings'
import { type Locale, say } from '@/questionnaire/text'
import type { ResponseScope } from '../answering/response-scope'
import { roundFor } from '../round-acts/municipality-acts'
import { roundSettings } from '../round-acts/round-settings'
import type { Viewer } from '../viewer'
import { shownAddress } from './people'

export type LetterFacts = {
  locale: Locale
  municipality: string
  round: string
  /** For the municipality: later where it was given more time. */
  closesAt: Date | null
  /** Who asks in the round. */
  whoAsks: RoundSettings
  /** Address of the page with all questions, which everybody may read while the round is open. */
  questions: string
}

/** The municipality's and the round's names as the letter says them. */
export function letterFacts(
  tx: Pick<Tx, 'select'>,
  { round, municipality }: Pick<ResponseScope, 'round' | 'municipality'>,
  locale: Locale,
): LetterFacts {
  const survey = tx.select({ title: surveys.title }).from(surveys).where(eq(surveys.key, round.survey)).get()
  const unit = tx.select().from(municipalities).where(eq(municipalities.code, municipality)).get()
  return {
    locale,
    municipality: unit ? say({ fi: unit.nameFi, sv: unit.nameSv }, locale) : municipality,
    round: survey ? `${say(survey.title, locale)} ${round.code}` : round.code,
    closesAt: roundTimes(roundFor(tx, round, municipality).acts).closesAt,
    whoAsks: roundSettings(round.id, tx),
    questions: addressOf(`/${locale}/questions/${round.code}`),
  }
}

/** The whole address of a path of the service. */
export const addressOf = (path: string): string => new URL(path, env().NEXTAUTH_URL).href

/** How the viewer signs a letter: by name, or by address while there is no name. */
export const signature = (viewer: Viewer): string => viewer.name ?? shownAddress(viewer.email ?? '')

/** The language of letters to a person: the own one of somebody who has signed in, otherwise the one chosen at inviting, at last that of the page written from. */
export function languageOf(tx: Pick<Tx, 'select'>, personId: string, fallback: Locale): Locale {
  const person = tx.select().from(people).where(eq(people.id, personId)).get()
  if (person?.emailVerified) return person.locale
  const chosen = tx
    .select({ locale: invitations.locale })
    .from(invitations)
    .where(and(eq(invitations.personId, personId), isNotNull(invitations.locale)))
    .orderBy(desc(invitations.id))
    .get()
  return chosen?.locale ?? fallback
}

/** The language of the municipality's majority: for letters to whoever has never signed in, when nobody writes them from a page. */
export function majorityLanguage(tx: Pick<Tx, 'select'>, roundId: number, municipality: string): Locale {
  const unit = and(eq(frameUnits.roundId, roundId), eq(frameUnits.municipality, municipality))
  return tx.select({ language: frameUnits.language }).from(frameUnits).where(unit).get()?.language.startsWith('sv') ? 'sv' : 'fi'
}

export type MemberWithAddress = { personId: string; address: string }

/** Members with an address, in the order they came: nobody erased, nobody who was taken out of the municipality. */
export const membersWithAddress = (tx: Pick<Tx, 'select'>, municipality: string): MemberWithAddress[] =>
  tx
    .select({ personId: people.id, address: people.email })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(memberships.municipality, municipality), isNull(memberships.removedAt), isNull(people.erasedAt), isNotNull(people.email)))
    .orderBy(asc(memberships.addedAt), asc(people.id))
    .all()
    .flatMap(({ personId, address }) => (address ? [{ personId, address }] : []))
