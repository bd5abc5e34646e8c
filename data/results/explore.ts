/** Any question of a round crossed with anything else, small counts included: for those who may see the answers. */
import 'server-only'
import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { frameUnits } from '@/db/schema'
import type { Questionnaire } from '@/questionnaire/document'
import { type RoundState, roundState } from '@/questionnaire/round'
import type { Locale } from '@/questionnaire/text'
import type { CatalogueEntry } from '@/results/crosstab/catalogue'
import type { CrossOrder, CrossOutcome } from '@/results/crosstab/cross-table'
import { type Variable, variables } from '@/results/series-result'
import { AppError } from '../errors'
import { may } from '../rights'
import { type AskedRound, findRound } from '../round-acts/find-round'
import { askingOf, inWorker } from '../system/workers'
import { requireAnalyst, type Viewer } from '../viewer'
import type { CrossSheetOrder } from './make-cross-sheet'
import { readCatalogue } from './read-catalogue'
import type { MadeSheet, SheetFormat } from './sheet-order'

const makeInWorker = inWorker<CrossSheetOrder, MadeSheet>('data/results/make-cross-sheet.ts')
const computeInWorker = inWorker<{ roundId: number; order: CrossOrder }, CrossOutcome>('data/results/compute-cross-table.ts')

export type Exploration = {
  round: string
  state: RoundState
  questionnaire: Questionnaire
  sizeLimits: readonly number[]
  /** Of each variable of the register its classes in the round. */
  classes: Record<Variable, string[]>
  /** Null when nothing is asked yet. */
  outcome: CrossOutcome | null
  /** The public tables chosen so far; null for who may not choose them. */
  catalogue: CatalogueEntry[] | null
}

function classesOf(roundId: number): Record<Variable, string[]> {
  const units = database().select().from(frameUnits).where(eq(frameUnits.roundId, roundId)).all()
  const ofVariable = (variable: Variable) =>
    [...new Set(units.map((unit) => String(unit[variable])))].sort((a, b) =>
      variable === 'sizeClass' ? Number(a) - Number(b) : a < b ? -1 : 1,
    )
  return Object.fromEntries(variables.map((variable) => [variable, ofVariable(variable)])) as Record<Variable, string[]>
}

/** The round, when its answers may be explored. @throws AppError not-signed-in, not-found */
function exploredRound(viewer: Viewer, code: string, now: Date): AskedRound {
  requireAnalyst(viewer)
  const round = findRound(code)
  if (roundState(round.acts, now) === 'planned') throw new AppError('not-found')
  return round
}

/**
 * What can be asked of a round, and the table that is asked for, from the answers that count now.
 * @throws AppError not-signed-in, not-found, busy
 */
export async function getExploration(viewer: Viewer, code: string, order: CrossOrder | null, now = new Date()): Promise<Exploration> {
  const { id, acts, questionnaire, sizeLimits } = exploredRound(viewer, code, now)
  const outcome = order && (await computeInWorker({ roundId: id, order }, askingOf(viewer.personId, 'unknown')))
  const catalogue = may(viewer, 'administer') ? readCatalogue(database(), id) : null
  return { round: code, state: roundState(acts, now), questionnaire, sizeLimits, classes: classesOf(id), outcome, catalogue }
}

/**
 * The table as a file, for who may explore.
 * @throws AppError not-signed-in, not-found (also where there is no such table), busy
 */
export async function getCrossSheet(
  viewer: Viewer,
  code: string,
  order: CrossOrder,
  format: SheetFormat,
  locale: Locale,
  now = new Date(),
): Promise<MadeSheet> {
  const { id } = exploredRound(viewer, code, now)
  const { bytes, ...made } = await makeInWorker({ roundId: id, order, format, locale, now }, askingOf(viewer.personId, 'unknown'))
  return { ...made, bytes: Buffer.from(bytes) }
}
