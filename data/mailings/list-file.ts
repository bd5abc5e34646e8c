/** Who gets a mailing's letters and who does not, as a file: a row an address, a row a municipality without one. */
import 'server-only'
import { database, type Tx } from '@/db/client'
import type { LeftOutReason } from '@/questionnaire/mailing/plan'
import type { MailingPurpose } from '@/questionnaire/mailing/purposes'
import { type Locale, say } from '@/questionnaire/text'
import { csvLine, csvText } from '@/sheets/csv-text'
import { logEvent } from '../system/events'
import type { Viewer } from '../viewer'
import { planMailing } from './mailings'

/** Words of a language for what stands in the file. */
export type MailingListWords = {
  columns: readonly [code: string, municipality: string, address: string, name: string, language: string, outcome: string]
  gets: string
  reasons: Record<LeftOutReason, string>
}

/** CSV as spreadsheets of the language read it. People's addresses leave with it, so the log tells who took it. @throws AppError not-signed-in, not-found */
export async function getMailingList(
  viewer: Viewer,
  code: string,
  purpose: MailingPurpose,
  { locale, words }: { locale: Locale; words: MailingListWords },
  now: Date = new Date(),
): Promise<Uint8Array> {
  const { roundId, reached, leftOut } = await planMailing(viewer, code, purpose, now)
  const rows = [
    ...reached.flatMap(({ code: of, name, letters }) =>
      letters.map((to) => [of, say(name, locale), to.address, to.name ?? '', to.locale, words.gets]),
    ),
    ...leftOut.map(({ code: of, name, why }) => [of, say(name, locale), '', '', '', words.reasons[why]]),
  ].sort(([one = ''], [other = '']) => (one < other ? -1 : one > other ? 1 : 0))
  const write = (tx: Tx) => logEvent(tx, viewer, { kind: 'mailing-list-downloaded', roundId, detail: { purpose, rows: rows.length } }, now)
  database().transaction(write, { behavior: 'immediate' })
  return csvText([words.columns, ...rows].map((row) => csvLine(row, locale)))
}
