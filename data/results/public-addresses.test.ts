import { beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '@/db/client'
import { dcatCatalogue } from '@/sheets/catalogue/dcat'
import { now, testDatabase } from '@/testing/database'
import { send } from '@/testing/results-cast'
import { close, freeze, publish, withdraw } from '@/testing/round-acts'
import { listPublicAddresses } from './public-addresses'
import { listPublicFiles } from './public-files'
import { listPublications } from './publications'

let db: Db
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

const publisher = {
  origin: 'https://kysely.example',
  contact: 'kysely@kuntaliitto.example',
  formats: [{ format: 'csv', mediaType: 'text/csv' }] as const,
}

/** All that search engines and catalogues are told, in one text. */
async function listedAt(at: Date): Promise<string> {
  const publications = await listPublications(at)
  return JSON.stringify([await listPublicAddresses(at), publications, dcatCatalogue(publications, publisher)])
}

beforeEach(() => {
  db = testDatabase()
  send(db, 2, '005', { ohjeet: 'on' })
})

describe('rounds that are not published appear nowhere', () => {
  it('neither one that is open nor one that is closed and frozen', async () => {
    expect(await listedAt(later(1))).not.toContain('2026')
    close(db, 2, now)
    freeze(db, 2, 'closed', now)
    expect(await listedAt(later(1))).not.toContain('2026')
    await expect(listPublicFiles('2026', 'fi', later(1))).rejects.toMatchObject({ code: 'not-found' })
  })

  it('nor one that was withdrawn, from that moment on', async () => {
    close(db, 2, now)
    publish(db, 2, later(1))
    withdraw(db, 2, later(5))
    expect(await listedAt(later(4))).toContain('results/2026')
    expect(await listedAt(later(5))).not.toContain('2026')
    await expect(listPublicFiles('2026', 'fi', later(5))).rejects.toMatchObject({ code: 'not-found' })
  })
})

it('lists the pages of a published round with when they changed', async () => {
  close(db, 2, now)
  publish(db, 2, later(1))
  const addresses = await listPublicAddresses(later(2))
  const paths = addresses.map(({ path }) => path)
  expect(paths).toEqual(
    expect.arrayContaining(['', '/data', '/method', '/results/2026', '/results/2026/all-questions', '/results/2026/ohjeet']),
  )
  expect(new Set(paths).size).toBe(paths.length)
  expect(addresses.find(({ path }) => path === '/results/2026/ohjeet')?.changedAt).toEqual(later(1))
})
