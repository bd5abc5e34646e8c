/** Statistics Finland's files: what one would add to the register, adding it all at once, and taking it back. Frozen frames never ask the register. */
import 'server-only'
import { createHash } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { municipalities } from '@/db/schema'
import { imports } from '@/db/schema-imports'
import { municipalityPopulations, municipalityYears } from '@/db/schema-register'
import { inSnapshot } from '@/db/snapshot'
import { AppError } from '../errors'
import {
  canUndo,
  discardImport,
  findImport,
  type ImportRow,
  type ListedImport,
  markConfirmed,
  markUndone,
  newestImports,
  readImport,
  rowsToConfirm,
  type SettledImport,
  settledImport,
} from '../imports/imports'
import { requireAdministrator, type Viewer } from '../viewer'
import { registerOf } from './register'
import { type ClassificationPlan, planClassification } from './statistics/classification'
import { type PopulationPlan, planPopulations } from './statistics/population'

export const statisticsKinds = ['classification', 'population'] as const
export type StatisticsKind = (typeof statisticsKinds)[number]

type Planned = { kind: 'classification'; plan: ClassificationPlan } | { kind: 'population'; plan: PopulationPlan; isReplacing: boolean }

/** @throws AppError not-found when the import cannot be confirmed */
function planOf(tx: Pick<Tx, 'select'>, kind: StatisticsKind, row: ImportRow): Planned & { seal: string; canConfirm: boolean } {
  const [rows, register] = [rowsToConfirm(row), registerOf(tx)]
  const sealed = (planned: Planned, canConfirm: boolean) => ({
    ...planned,
    canConfirm,
    seal: createHash('sha256').update(JSON.stringify(planned)).digest('hex').slice(0, 32),
  })
  if (kind === 'classification') {
    const plan = planClassification(rows, register, { year: row.options?.year ? Number(row.options.year) : null, fileName: row.fileName })
    return sealed({ kind, plan }, plan.rows.length > 0 && !(plan.isKnown && plan.changes.length === 0))
  }
  const plan = planPopulations(rows, register)
  const isReplacing = row.options?.replace === 'yes'
  return sealed({ kind, plan, isReplacing }, plan.problems.length === 0 && figuresToWrite(plan, isReplacing).length > 0)
}

/** Those of years that the register has not; with `isReplacing` also those that differ. */
function figuresToWrite({ years, figures }: PopulationPlan, isReplacing: boolean) {
  const written = new Set(
    years.filter(({ state, differing }) => state === 'new' || (isReplacing && state === 'known' && differing > 0)).map(({ year }) => year),
  )
  return figures.filter(({ year }) => written.has(year))
}

export type StatisticsPreview = { kind: StatisticsKind; fileName: string; uploadedAt: Date } & (
  | SettledImport
  | { fate: 'ready'; planned: Planned; canConfirm: boolean; seal: string /** Finnish names by code. */; names: Record<string, string> }
)

/** @throws AppError not-found */
function statisticsKindOf(tx: Pick<Tx, 'select'>, id: number): StatisticsKind {
  const row = tx.select({ kind: imports.kind }).from(imports).where(eq(imports.id, id)).get()
  const kind = statisticsKinds.find((each) => each === row?.kind)
  if (!kind) throw new AppError('not-found')
  return kind
}

/** What a file would add to the register, or has added. @throws AppError not-signed-in, not-found */
export async function getStatisticsImport(viewer: Viewer, id: number): Promise<StatisticsPreview> {
  requireAdministrator(viewer)
  const kind = statisticsKindOf(database(), id)
  const row = await readImport(viewer, kind, id)
  const shown = { kind, fileName: row.fileName, uploadedAt: row.uploadedAt }
  const settled = settledImport(row)
  if (settled) return { ...shown, ...settled }
  return inSnapshot((tx) => {
    const { seal, canConfirm, ...planned } = planOf(tx, kind, row)
    const names = Object.fromEntries(
      tx
        .select()
        .from(municipalities)
        .all()
        .map(({ code, nameFi }) => [code, nameFi]),
    )
    return { ...shown, fate: 'ready', planned, canConfirm, seal, names }
  })
}

/** Keeps what somebody chose on the preview: the year of a classification, or that known populations be replaced. @throws AppError not-signed-in, not-found */
export async function chooseStatisticsOptions(viewer: Viewer, id: number, options: { year?: string; replace?: string }): Promise<void> {
  requireAdministrator(viewer)
  const kept: Record<string, string> = {}
  if (options.year && /^20\d{2}$/.test(options.year)) kept.year = options.year
  if (options.replace === 'yes') kept.replace = 'yes'
  database().transaction(
    (tx) => {
      rowsToConfirm(findImport(tx, statisticsKindOf(tx, id), id))
      tx.update(imports).set({ options: kept }).where(eq(imports.id, id)).run()
    },
    { behavior: 'immediate' },
  )
}

type ClassRow = typeof municipalityYears.$inferSelect
type CountRow = typeof municipalityPopulations.$inferSelect
/** What stood before: rows of the year, or of each figure its value, null where there was none. */
type Before = { year: number; classes: ClassRow[] } | { counts: (Omit<CountRow, 'population'> & { population: number | null })[] }

function writeClassification(tx: Tx, plan: ClassificationPlan): Before {
  const year = Number(plan.year)
  const ofYear = eq(municipalityYears.year, year)
  const classes = tx.select().from(municipalityYears).where(ofYear).all()
  const names = new Map(
    tx
      .select()
      .from(municipalities)
      .all()
      .map(({ code, nameFi }) => [code, nameFi]),
  )
  tx.delete(municipalityYears).where(ofYear).run()
  tx.insert(municipalityYears)
    .values(plan.rows.map((row) => ({ ...row, year, nameFi: names.get(row.municipality) ?? row.municipality })))
    .run()
  return { year, classes }
}

const ofFigure = ({ municipality, year }: { municipality: string; year: number }) =>
  and(eq(municipalityPopulations.municipality, municipality), eq(municipalityPopulations.year, year))

function writePopulations(tx: Tx, plan: PopulationPlan, isReplacing: boolean): { before: Before; written: number } {
  const figures = figuresToWrite(plan, isReplacing)
  const counts = figures.map(({ municipality, year, population }) => {
    const before = tx.select().from(municipalityPopulations).where(ofFigure({ municipality, year })).get()
    tx.insert(municipalityPopulations)
      .values({ municipality, year, population })
      .onConflictDoUpdate({ target: [municipalityPopulations.municipality, municipalityPopulations.year], set: { population } })
      .run()
    return { municipality, year, population: before?.population ?? null }
  })
  return { before: { counts }, written: figures.length }
}

/**
 * Does all that the preview showed, or nothing.
 * @param seal of the preview: when something has changed meanwhile, nothing is done
 * @throws AppError not-signed-in, not-found
 */
export async function confirmStatisticsImport(viewer: Viewer, id: number, seal: string, now = new Date()): Promise<{ ok: boolean }> {
  requireAdministrator(viewer)
  const write = (tx: Tx): { ok: boolean } => {
    const kind = statisticsKindOf(tx, id)
    const row = findImport(tx, kind, id)
    const planned = planOf(tx, kind, row)
    if (planned.seal !== seal || !planned.canConfirm) return { ok: false }
    if (planned.kind === 'classification') {
      const before = writeClassification(tx, planned.plan)
      const outcome = { year: Number(planned.plan.year), municipalities: planned.plan.rows.length, changed: planned.plan.changes.length }
      markConfirmed(tx, viewer, row, { outcome, before }, now)
    } else {
      const { before, written } = writePopulations(tx, planned.plan, planned.isReplacing)
      markConfirmed(tx, viewer, row, { outcome: { figures: written }, before }, now)
    }
    return { ok: true }
  }
  return database().transaction(write, { behavior: 'immediate' })
}

/** Puts back what stood before an import. @throws AppError not-signed-in, not-found (also when another of its kind was confirmed since) */
export async function undoStatisticsImport(viewer: Viewer, id: number, now = new Date()): Promise<void> {
  requireAdministrator(viewer)
  database().transaction(
    (tx) => {
      const row = findImport(tx, statisticsKindOf(tx, id), id)
      if (!canUndo(row)) throw new AppError('not-found')
      const before: Before = JSON.parse(row.before ?? '{}')
      if ('classes' in before) {
        tx.delete(municipalityYears).where(eq(municipalityYears.year, before.year)).run()
        if (before.classes.length) tx.insert(municipalityYears).values(before.classes).run()
      } else
        for (const { municipality, year, population } of before.counts) {
          const own = ofFigure({ municipality, year })
          if (population === null) tx.delete(municipalityPopulations).where(own).run()
          else tx.update(municipalityPopulations).set({ population }).where(own).run()
        }
      markUndone(tx, viewer, row, 0, now)
    },
    { behavior: 'immediate' },
  )
}

/** Puts a file aside. @throws AppError not-signed-in, not-found */
export async function discardStatisticsImport(viewer: Viewer, id: number): Promise<void> {
  requireAdministrator(viewer)
  await discardImport(viewer, statisticsKindOf(database(), id), id)
}

/** The newest files of both kinds. @throws AppError not-signed-in, not-found */
export async function listStatisticsImports(viewer: Viewer): Promise<ListedImport[]> {
  requireAdministrator(viewer)
  return statisticsKinds.flatMap((kind) => newestImports(database(), kind, 5)).sort((a, b) => b.id - a.id)
}
