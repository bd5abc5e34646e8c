/** Mergers of municipalities, entered by hand before they take effect, and what the register knows. */
import 'server-only'
import { and, asc, desc, eq, isNotNull } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { municipalities } from '@/db/schema'
import { municipalityYears } from '@/db/schema-register'
import { isDay, readDate } from '@/questionnaire/reading/date'
import { oneLine } from '@/questionnaire/reading/text'
import { frameFromRegister } from '@/questionnaire/round-frame'
import { defaultSizeLimits } from '@/questionnaire/size-class'
import type { Text } from '@/questionnaire/text'
import { AppError } from '../errors'
import { logEvent } from '../system/events'
import { requireAdministrator, type Viewer } from '../viewer'
import { registerOf } from './register'

export type EnteredMerger = {
  code: string
  name: Text
  ended: string
  into: { code: string; name: Text } /** Is it still to come? */
  isAhead: boolean
}

export type RegisterState = {
  /** Newest years of classes and of populations. */
  classes: number | null
  populations: number | null
  /** Municipalities that a round of each of the coming years would have. */
  ahead: { year: number; municipalities: number | null }[]
  /** The newest first. */
  mergers: EnteredMerger[]
  /** Those that stand today. */
  standing: { code: string; name: Text }[]
}

const nameOf = ({ nameFi, nameSv }: { nameFi: string; nameSv: string }): Text => ({ fi: nameFi, sv: nameSv })

function countIn(register: ReturnType<typeof registerOf>, year: number): number | null {
  try {
    return frameFromRegister(register, `${year}-06-01`, defaultSizeLimits).length
  } catch {
    // A municipality without a population: the register cannot tell the frame yet, which the page says.
    return null
  }
}

/** @throws AppError not-signed-in, not-found */
export async function getRegisterState(viewer: Viewer, now = new Date()): Promise<RegisterState> {
  requireAdministrator(viewer)
  const db = database()
  const register = registerOf(db)
  const today = now.toISOString().slice(0, 10)
  const all = new Map(register.municipalities.map((each) => [each.code, each]))
  const ended = db
    .select()
    .from(municipalities)
    .where(and(isNotNull(municipalities.ended), isNotNull(municipalities.mergedInto)))
    .orderBy(desc(municipalities.ended), asc(municipalities.code))
    .all()
  const mergers = ended.flatMap((each) => {
    const into = all.get(each.mergedInto ?? '')
    if (!into || !each.ended) return []
    return [
      {
        code: each.code,
        name: nameOf(each),
        ended: each.ended,
        into: { code: into.code, name: nameOf(into) },
        isAhead: each.ended > today,
      },
    ]
  })
  const newest = (years: Iterable<number>) => Math.max(0, ...years) || null
  const year = now.getUTCFullYear()
  return {
    classes: newest(register.years.keys()),
    populations: newest([...register.population.values()].flatMap((years) => [...years.keys()])),
    ahead: [year, year + 1].map((each) => ({ year: each, municipalities: countIn(register, each) })),
    mergers,
    standing: register.municipalities
      .filter((each) => each.ended === null || each.ended > today)
      .map((each) => ({ code: each.code, name: nameOf(each) }))
      .sort((a, b) => a.name.fi.localeCompare(b.name.fi, 'fi')),
  }
}

/** As a form gives it: `into` a code, or "new" with a code and names of its own. */
export type TypedMerger = { code: string; day: string; into: string; newCode: string; newNameFi: string; newNameSv: string }
export type MergerProblem = 'municipality' | 'day' | 'past' | 'into' | 'itself' | 'new-code' | 'new-name'

type ReadMerger =
  | { ended: string; into: string; made: { code: string; nameFi: string; nameSv: string } | null }
  | { problem: MergerProblem }

function readMerger(tx: Tx, typed: TypedMerger, today: string): ReadMerger {
  const find = (code: string) => tx.select().from(municipalities).where(eq(municipalities.code, code)).get()
  const own = find(typed.code)
  if (!own || own.ended !== null) return { problem: 'municipality' }
  const day = readDate(typed.day)
  if (!day || !('value' in day) || !isDay(day.value)) return { problem: 'day' }
  const ended = day.value
  // Rounds that have been opened would count otherwise.
  if (ended <= today) return { problem: 'past' }
  if (typed.into !== 'new') {
    const into = find(typed.into)
    if (!into || (into.ended !== null && into.ended <= ended)) return { problem: 'into' }
    return into.code === own.code ? { problem: 'itself' } : { ended, into: into.code, made: null }
  }
  const [nameFi, nameSv] = [oneLine(typed.newNameFi), oneLine(typed.newNameSv)]
  if (!/^\d{3}$/.test(typed.newCode.trim()) || find(typed.newCode.trim())) return { problem: 'new-code' }
  if (!nameFi || !nameSv) return { problem: 'new-name' }
  return { ended, into: typed.newCode.trim(), made: { code: typed.newCode.trim(), nameFi, nameSv } }
}

/** Enters a merger that is to come. @throws AppError not-signed-in, not-found */
export async function saveMerger(
  viewer: Viewer,
  typed: TypedMerger,
  now = new Date(),
): Promise<{ ok: true } | { ok: false; problem: MergerProblem }> {
  requireAdministrator(viewer)
  const write = (tx: Tx): { ok: true } | { ok: false; problem: MergerProblem } => {
    const read = readMerger(tx, typed, now.toISOString().slice(0, 10))
    if ('problem' in read) return { ok: false, problem: read.problem }
    const { ended, into, made } = read
    if (made) tx.insert(municipalities).values(made).run()
    tx.update(municipalities).set({ ended, mergedInto: into }).where(eq(municipalities.code, typed.code)).run()
    logEvent(tx, viewer, { kind: 'merger-saved', municipality: typed.code, detail: { ended, into, made: made !== null } }, now)
    return { ok: true }
  }
  return database().transaction(write, { behavior: 'immediate' })
}

/** A municipality that was entered for a merger alone goes with it, unless something else refers to it by now. */
function removeUnused(tx: Tx, code: string | null): void {
  if (code === null) return
  const isPart = tx.select().from(municipalities).where(eq(municipalities.mergedInto, code)).get()
  if (isPart || tx.select().from(municipalityYears).where(eq(municipalityYears.municipality, code)).get()) return
  try {
    tx.transaction((inner) => inner.delete(municipalities).where(eq(municipalities.code, code)).run(), { behavior: 'immediate' })
  } catch (error) {
    if ((error as { code?: string }).code !== 'SQLITE_CONSTRAINT_FOREIGNKEY') throw error
  }
}

/** Takes back a merger that is still to come. @throws AppError not-signed-in, not-found (also once it has taken effect) */
export async function withdrawMerger(viewer: Viewer, code: string, now = new Date()): Promise<void> {
  requireAdministrator(viewer)
  database().transaction(
    (tx) => {
      const own = tx.select().from(municipalities).where(eq(municipalities.code, code)).get()
      if (!own?.ended || own.ended <= now.toISOString().slice(0, 10)) throw new AppError('not-found')
      tx.update(municipalities).set({ ended: null, mergedInto: null }).where(eq(municipalities.code, code)).run()
      removeUnused(tx, own.mergedInto)
      logEvent(tx, viewer, { kind: 'merger-withdrawn', municipality: code, detail: { ended: own.ended, into: own.mergedInto ?? '' } }, now)
    },
    { behavior: 'immediate' },
  )
}
