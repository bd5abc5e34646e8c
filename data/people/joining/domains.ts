/** The domains whose addresses join a municipality without asking. An administrator may list them, members see them (docs/decisions/031-newcomers.md). */
import 'server-only'
import { and, asc, eq, isNotNull, isNull, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { type Db, database, type Tx } from '@/db/client'
import { recordRemoval } from '@/db/removals'
import { memberships, municipalities, people } from '@/db/schema'
import { municipalityDomains } from '@/db/schema-members'
import { findScope, type Where } from '../../answering/response-scope'
import { AppError } from '../../errors'
import { logEvent } from '../../system/events'
import { requireAdministrator, type Viewer } from '../../viewer'
import { emailDomain, municipalDomain } from './email-domain'

/** The domains that an administrator has listed, in order of the alphabet. */
const listedDomains = (tx: Db | Tx, municipality: string): string[] =>
  tx
    .select({ domain: municipalityDomains.domain })
    .from(municipalityDomains)
    .where(eq(municipalityDomains.municipality, municipality))
    .orderBy(asc(municipalityDomains.domain))
    .all()
    .map((row) => row.domain)

/** Members whom no colleague's word brought in: whoever a colleague let in may well be a consultant. */
const membersByThemselves = (tx: Db | Tx) => {
  const adder = alias(people, 'adder')
  return tx
    .select({ email: people.email, municipality: memberships.municipality })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .leftJoin(adder, eq(adder.id, memberships.addedBy))
    .where(
      and(
        isNull(memberships.removedAt),
        isNull(people.erasedAt),
        isNotNull(people.email),
        or(isNull(memberships.addedBy), and(isNotNull(adder.administratorSince), isNull(adder.administratorRemovedAt))),
      ),
    )
}

/** The domains of the municipality's present members; one that serves several municipalities tells of none. */
function domainsOfMembers(tx: Db | Tx, municipality: string): string[] {
  const here = membersByThemselves(tx).all()
  const of = Map.groupBy(here, ({ email }) => emailDomain(email ?? ''))
  const own = [...of].filter(([domain, rows]) => domain && rows.every((row) => row.municipality === municipality))
  return own.flatMap(([domain]) => domain ?? []).sort()
}

/** The domains whose addresses are the municipality's own: those listed, otherwise those of its present members. Who may ask is for the caller to check. */
export function domainsOf(tx: Db | Tx, municipality: string): string[] {
  const listed = listedDomains(tx, municipality)
  return listed.length ? listed : domainsOfMembers(tx, municipality)
}

/** @throws AppError not-signed-in, not-found, municipality-required */
export async function listDomains(viewer: Viewer, where: Where, now: Date = new Date()): Promise<string[]> {
  const db = database()
  return domainsOf(db, findScope(db, viewer, where, now).municipality)
}

/**
 * Makes the list what is given, one domain a line; nothing is saved while a line is none.
 * @returns the lines that are no domain of a municipality's own
 * @throws AppError not-signed-in, not-found (also for a member), municipality-required
 */
export async function saveDomains(viewer: Viewer, where: Where, given: string, now: Date = new Date()): Promise<{ wrong: string[] }> {
  requireAdministrator(viewer)
  return writeDomains(viewer, given, (tx) => findScope(tx, viewer, where, now).municipality, now)
}

/**
 * The same for a municipality whatever round there is.
 * @throws AppError not-signed-in, not-found
 */
export async function saveMunicipalityDomains(
  viewer: Viewer,
  code: string,
  given: string,
  now: Date = new Date(),
): Promise<{ wrong: string[] }> {
  requireAdministrator(viewer)
  const find = (tx: Tx) => {
    if (!tx.select().from(municipalities).where(eq(municipalities.code, code)).get()) throw new AppError('not-found')
    return code
  }
  return writeDomains(viewer, given, find, now)
}

function writeDomains(viewer: Viewer, given: string, find: (tx: Tx) => string, now: Date): { wrong: string[] } {
  const lines = given.split(/[\s,;]+/).filter(Boolean)
  const wrong = lines.filter((line) => municipalDomain(line) === null)
  if (wrong.length) return { wrong }
  const domains = new Set(lines.flatMap((line) => municipalDomain(line) ?? []))
  const write = (tx: Tx) => {
    const municipality = find(tx)
    const before = listedDomains(tx, municipality)
    if (before.length === domains.size && before.every((domain) => domains.has(domain))) return
    tx.delete(municipalityDomains).where(eq(municipalityDomains.municipality, municipality)).run()
    for (const domain of domains)
      tx.insert(municipalityDomains).values({ municipality, domain, addedAt: now, addedBy: viewer.personId }).run()
    const detail = { from: before.join(' '), to: [...domains].join(' ') }
    logEvent(tx, viewer, { kind: 'domains-saved', municipality, detail }, now)
    for (const domain of before.filter((each) => !domains.has(each)))
      recordRemoval(database().$client, { kind: 'domain-removed', municipality, domain }, now)
  }
  database().transaction(write, { behavior: 'immediate' })
  return { wrong: [] }
}
