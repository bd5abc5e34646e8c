/** Where a person lands after signing in. */
import 'server-only'
import { asc, eq, inArray } from 'drizzle-orm'
import { requirePerson, type Viewer } from '@/data/viewer'
import { database } from '@/db/client'
import { frameUnits, municipalities, rounds, surveys } from '@/db/schema'
import { canAnswer, roundTimes } from '@/questionnaire/round'
import { type Locale, locales, type Text } from '@/questionnaire/text'
import { firstPage } from '../../rights'
import { listRoundsWithActs } from '../../round-acts/find-round'
import { standingMunicipalities } from '../../round-acts/municipality-acts'

export type RoundToAnswer = {
  code: string
  survey: Text
  /** Where one of them has more time than others, the first of their deadlines. */
  closesAt: Date | null
  /** The viewer's municipalities that the round asks. */
  municipalities: { code: string; name: Text }[]
}

/** The open rounds that ask one of the viewer's municipalities, newest first. @throws AppError not-signed-in */
export async function listOpenRounds(viewer: Viewer, now: Date = new Date()): Promise<RoundToAnswer[]> {
  requirePerson(viewer)
  if (viewer.municipalities.length === 0) return []
  const db = database()
  const rows = db
    .select({ round: rounds.id, survey: surveys.title, code: municipalities.code, fi: municipalities.nameFi, sv: municipalities.nameSv })
    .from(rounds)
    .innerJoin(surveys, eq(surveys.key, rounds.survey))
    .innerJoin(frameUnits, eq(frameUnits.roundId, rounds.id))
    .innerJoin(municipalities, eq(municipalities.code, frameUnits.municipality))
    .where(inArray(frameUnits.municipality, [...viewer.municipalities]))
    .orderBy(asc(municipalities.nameFi))
    .all()
  const asked = Map.groupBy(rows, (row) => row.round)
  return listRoundsWithActs(inArray(rounds.id, [...asked.keys()]), db)
    .flatMap((round) => {
      const standing = standingMunicipalities(db, round, now, viewer.municipalities)
      const isOpen = canAnswer(round.acts, now)
      const untilOf = (municipality: string) => standing.get(municipality)?.extendedUntil ?? null
      const own = (asked.get(round.id) ?? []).filter((row) => isOpen || untilOf(row.code) !== null)
      const [closesAt = null] = own
        .flatMap((row) => untilOf(row.code) ?? roundTimes(round.acts).closesAt ?? [])
        .sort((one, other) => one.getTime() - other.getTime())
      const { code } = round
      const [first] = own
      const named = own.map((each) => ({ code: each.code, name: { fi: each.fi, sv: each.sv } }))
      return first ? [{ code, survey: first.survey, closesAt, municipalities: named }] : []
    })
    .sort((one, other) => (one.code < other.code ? 1 : -1))
}

/**
 * `given` when it is a path of this service's pages, otherwise null: an address of another site, written in whatever way,
 * and the sign-in pages themselves are refused.
 */
export function safeDestination(given: string | null | undefined): string | null {
  if (!given || given.length > 500 || !/^\/[a-z]{2}(?:[/?]|$)/.test(given) || /[\\\s\p{Cc}]/u.test(given)) return null
  if (!URL.canParse(given, 'https://service.invalid')) return null
  const url = new URL(given, 'https://service.invalid')
  const [, locale, page] = url.pathname.split('/')
  if (url.origin !== 'https://service.invalid' || !locales.some((each) => each === locale) || page === 'sign-in') return null
  return url.pathname + url.search
}

/** The page for a person who has just signed in and asked for no other. */
export async function landingPath(viewer: Viewer, locale: Locale, now: Date = new Date()): Promise<string> {
  if (viewer.role) return `/${locale}${firstPage[viewer.role]}`
  const [only, ...others] = await listOpenRounds(viewer, now)
  return only && others.length === 0 && only.municipalities.length === 1 ? `/${locale}/rounds/${only.code}` : `/${locale}/rounds`
}
