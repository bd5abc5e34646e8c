/** The list of a round's municipalities as a file: a row each, as the list shows them. */
import 'server-only'
import { database, type Tx } from '@/db/client'
import { localTimeAt } from '@/questionnaire/local-time'
import { type Locale, say } from '@/questionnaire/text'
import { csvLine, csvText } from '@/sheets/csv-text'
import { findRound } from '../round-acts/find-round'
import { logEvent } from '../system/events'
import type { Viewer } from '../viewer'
import { type FollowedMunicipality, getFollowedRound } from './followed'
import { type FollowedWanted, selectFollowed } from './select'

export const followedColumns = [
  'code',
  'municipality',
  'sizeClass',
  'population',
  'region',
  'language',
  'situation',
  'share',
  'savedAt',
  'sentAt',
  'extended',
  'contactAt',
  'place',
  'effect',
] as const

/** Words of a language for what stands in the file. */
export type FollowedWords = {
  columns: Record<(typeof followedColumns)[number], string>
  sizeClass: (sizeClass: number, limits: readonly number[]) => string
  region: (value: string) => string
  language: (value: string) => string
  situation: (municipality: FollowedMunicipality) => string
}

/** "2026-11-23 10:42", Finnish time. */
function moment(at: Date | null | undefined): string | null {
  if (!at) return null
  const { day, time } = localTimeAt(at)
  return `${day} ${time}`
}

/** CSV as spreadsheets of the language read it. @throws AppError not-signed-in, not-found, busy when the service stops */
export async function getFollowedFile(
  viewer: Viewer,
  code: string,
  wanted: FollowedWanted,
  { locale, words }: { locale: Locale; words: FollowedWords },
  now: Date = new Date(),
): Promise<Uint8Array> {
  const { municipalities, sizeLimits } = await getFollowedRound(viewer, code, now)
  const rows = selectFollowed(municipalities, wanted, locale).map((each) => [
    each.code,
    say(each.name, locale),
    words.sizeClass(each.sizeClass, sizeLimits),
    each.population,
    words.region(each.region),
    words.language(each.language),
    words.situation(each),
    each.draft ? Math.floor(100 * each.draft.share) : each.response === 'sent' ? null : 0,
    moment(each.draft?.savedAt),
    moment(each.sentAt),
    moment(each.extendedUntil),
    moment(each.lastContact?.at),
    each.effect?.place ?? null,
    each.effect ? Number((100 * each.effect.gain).toFixed(4)) : null,
  ])
  const detail = { rows: rows.length }
  const write = (tx: Tx) => logEvent(tx, viewer, { kind: 'municipalities-downloaded', roundId: findRound(code, tx).id, detail }, now)
  database().transaction(write, { behavior: 'immediate' })
  return csvText([followedColumns.map((column) => words.columns[column]), ...rows].map((row) => csvLine(row, locale)))
}
