/** What a round says of itself, for administrators: read, and written anew as a whole. */
import 'server-only'
import { and, eq } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { people } from '@/db/schema'
import { settledRounds } from '@/db/schema-rounds'
import {
  mergeSettings,
  type RoundSettings,
  readRoundSettings,
  type Setting,
  type SettingField,
  type SettingProblem,
  settingsChanged,
  type TypedSettings,
} from '@/questionnaire/round-settings'
import type { Text } from '@/questionnaire/text'
import { AppError } from '../errors'
import { findRound, roundsBefore, surveyTitle } from '../round-acts/find-round'
import { newestSettings, settledOf } from '../round-acts/round-settings'
import { logEvent } from '../system/events'
import { requireAdministrator, type Viewer } from '../viewer'

export type SettingsToEdit = {
  round: string
  survey: Text
  settings: RoundSettings
  /** The row they are read from, 0 before the first: a newer one is not overwritten by who has not seen it. */
  version: number
  /** Of a round without any: what the round before it said, but when its results came. */
  earlier: RoundSettings | null
  savedAt: Date | null
  /** Name of who saved them. */
  savedBy: string | null
}

const nameOf = (tx: Pick<Tx, 'select'>, person: string | null): string | null =>
  person === null ? null : (tx.select({ name: people.name }).from(people).where(eq(people.id, person)).get()?.name ?? null)

/** A round's settings for the administrator who edits them. @throws AppError not-signed-in, not-found */
export async function getSettingsToEdit(viewer: Viewer, code: string): Promise<SettingsToEdit> {
  requireAdministrator(viewer)
  const db = database()
  const round = findRound(code, db)
  const { version, settings, savedAt, savedBy } = newestSettings(round.id, db)
  const before = version === 0 ? roundsBefore(round, db).map(({ id }) => newestSettings(id, db)) : []
  const earlier = before.findLast((each) => each.version > 0)?.settings
  return {
    round: code,
    survey: surveyTitle(round, db),
    settings,
    version,
    earlier: earlier ? { ...earlier, resultsDay: null } : null,
    savedAt,
    savedBy: nameOf(db, savedBy),
  }
}

export type SettingsSaved =
  | { ok: true; changed: Setting[] }
  | { ok: false; code: 'invalid'; field: SettingField; problem: SettingProblem }
  /**
   * Somebody else (`by`) has changed the same settings meanwhile, to what `stands`: nothing was saved. `merged` is what saving on
   * `version` would make of it: the other settings as the other left them, the disputed ones as they were typed.
   */
  | { ok: false; code: 'conflict'; disputed: Setting[]; by: string | null; stands: RoundSettings; merged: RoundSettings; version: number }

/**
 * Saves a round's settings as they were typed. What another administrator changed meanwhile stays, where it is not the same.
 * @param basedOn the version that the writer saw
 * @throws AppError not-signed-in, not-found (also a version that the round never had)
 */
export async function saveRoundSettings(
  viewer: Viewer,
  code: string,
  typed: TypedSettings,
  basedOn: number,
  now: Date = new Date(),
): Promise<SettingsSaved> {
  const by = requireAdministrator(viewer)
  const read = readRoundSettings(typed)
  const write = (tx: Tx): SettingsSaved => {
    const round = findRound(code, tx)
    if (!('settings' in read)) return { ok: false, code: 'invalid', ...read }
    const seen = tx
      .select()
      .from(settledRounds)
      .where(and(eq(settledRounds.id, basedOn), eq(settledRounds.roundId, round.id)))
      .get()
    if (!seen && basedOn !== 0) throw new AppError('not-found')
    const stands = newestSettings(round.id, tx)
    const { merged, disputed } = mergeSettings(settledOf(seen).settings, read.settings, stands.settings)
    if (disputed.length > 0) {
      const { version, settings, savedBy } = stands
      return { ok: false, code: 'conflict', disputed, by: nameOf(tx, savedBy), stands: settings, merged, version }
    }
    const changed = settingsChanged(stands.settings, merged)
    if (changed.length === 0) return { ok: true, changed }
    const { id } = tx
      .insert(settledRounds)
      .values({ ...merged, roundId: round.id, savedAt: now, savedBy: by })
      .returning({ id: settledRounds.id })
      .get()
    logEvent(tx, viewer, { kind: 'round-settings-saved', roundId: round.id, detail: { settings: id, changed: changed.join(' ') } }, now)
    return { ok: true, changed }
  }
  return database().transaction(write, { behavior: 'immediate' })
}
