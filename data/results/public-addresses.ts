/** Where everybody may read, for search engines. */
import 'server-only'
import { entryName } from '@/results/crosstab/catalogue'
import { visitor } from '../viewer'
import { getRoundResults, listPublishedRounds } from './results'

/** `path` follows the language; `changedAt` is null of pages that no publishing changes. */
export type PublicAddress = { path: string; changedAt: Date | null }

const ofService = ['/method', '/accessibility', '/privacy', '/contact'].map((path) => ({ path, changedAt: null }))

/** The pages of all rounds published at `now` and of the service about itself. Public: no viewer. */
export async function listPublicAddresses(now = new Date()): Promise<PublicAddress[]> {
  const addresses: PublicAddress[] = []
  const rounds = await listPublishedRounds(now)
  const newest = rounds.map(({ changedAt }) => changedAt).toSorted((a, b) => b.getTime() - a.getTime())[0] ?? null
  for (const { code, changedAt } of rounds) {
    const { summary } = await getRoundResults(visitor, code, now)
    const questions = new Set(summary.series.map(({ question }) => `/${question}`))
    const tables = summary.crossTables.filter(({ withheld }) => !withheld).map((table) => `/tables/${entryName(table)}`)
    const pages = ['', '/all-questions', '/method-and-quality', ...(tables.length > 0 ? ['/tables'] : []), ...tables, ...questions]
    for (const page of pages) addresses.push({ path: `/results/${code}${page}`, changedAt })
  }
  return [{ path: '', changedAt: newest }, { path: '/data', changedAt: newest }, ...addresses, ...ofService]
}
