/** What somebody who was taken out of a municipality is told: by whom and when, and nothing of the municipality's answers. */
import 'server-only'
import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { database } from '@/db/client'
import { frameUnits, memberships, municipalities, people } from '@/db/schema'
import type { Questionnaire } from '@/questionnaire/document'
import { roundState } from '@/questionnaire/round'
import type { RoundSettings } from '@/questionnaire/round-settings'
import type { Text } from '@/questionnaire/text'
import type { Where } from '../answering/response-scope'
import { AppError } from '../errors'
import { findRound, surveyTitle } from '../round-acts/find-round'
import { roundSettings } from '../round-acts/round-settings'
import { requirePerson, type Viewer } from '../viewer'
import { shownAddress } from './people'

export type OwnRemoval = {
  municipality: { code: string; name: Text }
  round: { code: string; survey: Text; settings: RoundSettings; questionnaire: Questionnaire }
  at: Date
  /** `self`: left. A name, or an address where there is none; null where it is not known any more. */
  by: { self: true } | { self: false; name: string | null }
}

/**
 * The viewer's removal from the municipality of an address; without a municipality in it, the newest from one that the round asks.
 * @throws AppError not-signed-in, not-found: never a member there, or one now
 */
export async function describeRemoval(viewer: Viewer, where: Where, now: Date = new Date()): Promise<OwnRemoval> {
  const personId = requirePerson(viewer)
  const db = database()
  const round = findRound(where.round, db)
  if (roundState(round.acts, now) === 'planned') throw new AppError('not-found')
  const remover = alias(people, 'remover')
  const found = db
    .select({ membership: memberships, unit: municipalities, name: remover.name, email: remover.email })
    .from(memberships)
    .innerJoin(municipalities, eq(municipalities.code, memberships.municipality))
    .innerJoin(frameUnits, and(eq(frameUnits.municipality, memberships.municipality), eq(frameUnits.roundId, round.id)))
    .leftJoin(remover, and(eq(remover.id, memberships.removedBy), isNull(remover.erasedAt)))
    .where(
      and(
        eq(memberships.personId, personId),
        isNotNull(memberships.removedAt),
        where.municipality === undefined ? undefined : eq(memberships.municipality, where.municipality),
      ),
    )
    .orderBy(desc(memberships.removedAt))
    .get()
  const at = found?.membership.removedAt
  if (!found || !at) throw new AppError('not-found')
  const { membership, unit, name, email } = found
  return {
    municipality: { code: unit.code, name: { fi: unit.nameFi, sv: unit.nameSv } },
    round: { code: round.code, survey: surveyTitle(round, db), settings: roundSettings(round.id, db), questionnaire: round.questionnaire },
    at,
    by: membership.removedBy === personId ? { self: true } : { self: false, name: name ?? (email ? shownAddress(email) : null) },
  }
}
