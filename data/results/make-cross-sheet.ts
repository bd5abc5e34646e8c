/** A work for a worker: crosses a question of a round and writes the table as a file. */
import 'server-only'
import { createHash } from 'node:crypto'
import { database } from '@/db/client'
import type { Locale } from '@/questionnaire/text'
import { type CrossOrder, crossTable } from '@/results/crosstab/cross-table'
import { crossClaim } from '@/results/story/claims/cross-claim'
import { type CrossSheetInput, writeCrossCsv, writeCrossXlsx } from '@/sheets/cross-sheet'
import { AppError } from '../errors'
import { findRoundById, surveyTitle } from '../round-acts/find-round'
import { readRoundData } from './round-data'
import type { MadeSheet, SheetFormat } from './sheet-order'

export type CrossSheetOrder = { roundId: number; order: CrossOrder; format: SheetFormat; locale: Locale; now: Date }

const writers = { xlsx: writeCrossXlsx, csv: writeCrossCsv } satisfies Record<
  SheetFormat,
  (input: CrossSheetInput, locale: Locale) => unknown
>

/** Who may see it is for the caller to check. @throws AppError not-found where there is no such table */
export default async function makeCrossSheet({ roundId, order, format, locale, now }: CrossSheetOrder): Promise<MadeSheet> {
  const data = readRoundData(database(), roundId)
  const outcome = crossTable(data, order)
  const claim = outcome.ok ? crossClaim(outcome.table, data.questionnaire, data.round.sizeLimits) : null
  if (!outcome.ok || !claim) throw new AppError('not-found')
  const { code: round, sample: isSample } = data.round
  const survey = surveyTitle(findRoundById(roundId))
  const bytes = await writers[format]({ table: outcome.table, claim, round, survey, isSample, madeAt: now }, locale)
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  return { bytes, tag: ['cross', locale, digest].join('-'), isPrivate: true, hasAnswers: true }
}
