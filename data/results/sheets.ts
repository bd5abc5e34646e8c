/** Result sheets for whoever may read the results, with the event of each download. */
import 'server-only'
import { eq } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { rounds } from '@/db/schema'
import type { Locale } from '@/questionnaire/text'
import { AppError } from '../errors'
import { may } from '../rights'
import { logEvent } from '../system/events'
import { log } from '../system/log'
import { askingOf, inWorker } from '../system/workers'
import type { Viewer } from '../viewer'
import type { ArticleFormat } from './article-order'
import { requireBasis } from './basis'
import { cachedSheet } from './cached-sheets'
import { getRoundResults, sheetDataKey } from './results'
import type { MadeSheet, ResultFileFormat, SheetFormat, SheetOrder } from './sheet-order'

const makeInWorker = inWorker<SheetOrder, MadeSheet & { key: string | null }>('data/results/make-sheet.ts')

/**
 * A round's sheet with what the viewer may see: the public file or, for whoever may analyse, the one with the answers. A frozen one is made
 * once, a live one each time.
 * @param address that a visitor asks from
 * @throws AppError rests-on-hidden, not-found, busy
 */
export async function getSheet(
  viewer: Viewer,
  code: string,
  format: SheetFormat,
  locale: Locale,
  now = new Date(),
  address = 'unknown',
): Promise<MadeSheet> {
  return sheetOf(viewer, { code, question: null, format, locale, now }, address)
}

/**
 * The same of one question.
 * @throws AppError not-found, of a question too that the viewer is not shown; busy
 */
export async function getQuestionSheet(
  viewer: Viewer,
  order: { code: string; question: string; format: SheetFormat; locale: Locale },
  now = new Date(),
  address = 'unknown',
): Promise<MadeSheet> {
  const { summary } = await getRoundResults(viewer, order.code, now)
  if (!summary.series.some(({ question }) => question === order.question)) throw new AppError('not-found')
  return sheetOf(viewer, { ...order, now }, address)
}

async function sheetOf(viewer: Viewer, order: Omit<SheetOrder, 'analyst'>, address: string): Promise<MadeSheet> {
  const { code, question, format, locale, now } = order
  requireBasis(viewer, code, now)
  const analyst = may(viewer, 'analyse') ? viewer.personId : null
  const data = sheetDataKey(viewer, code, now)
  const keyOf = (of: string | null) => of && JSON.stringify([of, analyst ? 'analyst' : 'public', question, format, locale])
  const make = async () => {
    const { key, bytes, ...rest } = await makeInWorker({ analyst, ...order }, askingOf(viewer.personId, address))
    return { sheet: { ...rest, bytes: Buffer.from(bytes) }, key: keyOf(key) }
  }
  const key = keyOf(data)
  return key ? cachedSheet(key, make) : (await make()).sheet
}

/** What a file is of: a question, a question crossed with another or a variable; nothing of a whole round. */
export type FileSubject = { question?: string; by?: string }

/**
 * Records that a person downloaded a sheet. Of a visitor's download only a line is logged: the record of who did what
 * is not for everybody in the world to fill.
 * @param of of a question's file the question, of a cross table's both
 * @throws AppError not-found
 */
export async function recordDownload(
  viewer: Viewer,
  code: string,
  format: ResultFileFormat | ArticleFormat,
  sheet: MadeSheet,
  now = new Date(),
  of: FileSubject = {},
): Promise<void> {
  if (!viewer.personId) return log.info({ round: code, ...of, format, tag: sheet.tag }, 'public sheet downloaded')
  const write = (tx: Tx) => {
    const round = tx.select({ id: rounds.id }).from(rounds).where(eq(rounds.code, code)).get()
    if (!round) throw new AppError('not-found')
    const detail = { ...of, format, bytes: sheet.bytes.length, answers: sheet.hasAnswers, tag: sheet.tag }
    logEvent(tx, viewer, { kind: 'sheet-downloaded', roundId: round.id, detail }, now)
  }
  // One that reads first and then writes fails where another process has written meanwhile.
  database().transaction(write, { behavior: 'immediate' })
}
