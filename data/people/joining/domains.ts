/** The domains whose addresses join a municipality without asking. An administrator keeps the list, members see it. */
import 'server-only'
import { asc, eq } from 'drizzle-orm'
import { type Db, database, type Tx } from '@/db/client'
import { recordRemoval } from '@/db/removals'
import { municipalityDomains } from '@/db/schema-members'
import { findScope, type Where } from '../../answering/response-scope'
import { logEvent } from '../../system/events'
import { requireAdministrator, type Viewer } from '../../viewer'
import { municipalDomain } from './email-domain'

/** The municipality's domains in order of the alphabet; who may ask is for the caller to check. */
export const domainsOf = (tx: Db | Tx, municipality: string): string[] =>
  tx
    .select({ domain: municipalityDomains.domain })
    .from(municipalityDomains)
    .where(eq(municipalityDomains.municipality, municipality))
    .orderBy(asc(municipalityDomains.domain))
    .all()
    .map((row) => row.domain)

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
  const administrator = requireAdministrator(viewer)
  const lines = given.split(/[\s,;]+/).filter(Boolean)
  const wrong = lines.filter((line) => municipalDomain(line) === null)
  if (wrong.length) return { wrong }
  const domains = new Set(lines.flatMap((line) => municipalDomain(line) ?? []))
  const write = (tx: Tx) => {
    const { municipality } = findScope(tx, viewer, where, now)
    const before = domainsOf(tx, municipality)
    if (before.length === domains.size && before.every((domain) => domains.has(domain))) return
    tx.delete(municipalityDomains).where(eq(municipalityDomains.municipality, municipality)).run()
    for (const domain of domains)
      tx.insert(municipalityDomains).values({ municipality, domain, addedAt: now, addedBy: administrator }).run()
    const detail = { from: before.join(' '), to: [...domains].join(' ') }
    logEvent(tx, viewer, { kind: 'domains-saved', municipality, detail }, now)
    for (const domain of before.filter((each) => !domains.has(each)))
      recordRemoval(database().$client, { kind: 'domain-removed', municipality, domain }, now)
  }
  database().transaction(write, { behavior: 'immediate' })
  return { wrong: [] }
}
