/** Where a person lands after signing in. */
import 'server-only'
import { asc, inArray } from 'drizzle-orm'
import { requirePerson, type Viewer } from '@/data/viewer'
import { database } from '@/db/client'
import { municipalities } from '@/db/schema'
import { roundTimes } from '@/questionnaire/round'
import { type Locale, locales, type Text } from '@/questionnaire/text'
import { firstPage } from '../../rights'
import { surveyTitle } from '../../round-acts/find-round'
import { openRoundsOf } from '../../round-acts/open-rounds'

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
  const own = db
    .select({ code: municipalities.code, fi: municipalities.nameFi, sv: municipalities.nameSv })
    .from(municipalities)
    .where(inArray(municipalities.code, [...viewer.municipalities]))
    .orderBy(asc(municipalities.nameFi))
    .all()
  const open = own.flatMap(({ code, ...name }) => openRoundsOf(db, code, now).map((round) => ({ round, municipality: { code, name } })))
  return [...Map.groupBy(open, ({ round }) => round.id).values()]
    .flatMap((asked) => {
      const [first] = asked
      const [closesAt = null] = asked
        .flatMap(({ round }) => roundTimes(round.acts).closesAt ?? [])
        .sort((one, other) => one.getTime() - other.getTime())
      return first ? [{ round: first.round, closesAt, municipalities: asked.map((each) => each.municipality) }] : []
    })
    .sort((one, other) => other.round.referenceDate.localeCompare(one.round.referenceDate))
    .map(({ round, ...rest }) => ({ code: round.code, survey: surveyTitle(round, db), ...rest }))
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
