import { beforeEach, describe, expect, it, vi } from 'vitest'
import { viewerOf, visitor } from '@/data/viewer'
import type { Db } from '@/db/client'
import { setPageLanguage } from '@/testing/claims/page-texts'
import { cast, testDatabase } from '@/testing/database'
import { send } from '@/testing/results-cast'
import { freeze, publish, withdraw } from '@/testing/round-acts'
import { readPicture, readPictures } from './read-charts'

// Outside a request the framework's texts have no language of their own.
vi.mock('next-intl/server', () => import('@/testing/claims/page-texts'))

let db: Db
beforeEach(() => {
  db = testDatabase()
  setPageLanguage('fi')
  for (const municipality of ['005', '009', '049', '091'])
    send(db, 1, municipality, { ohjeet: municipality === '005' ? 'ei' : 'on', terveiset: 'salainen' })
})

const url = 'http://localhost/fi/results/2024/ohjeet/chart.svg'
const read = (viewer = visitor, asked: { round?: string; question?: string } = {}, of = url) =>
  readPicture(viewer, { round: '2024', question: 'ohjeet', locale: 'fi', ...asked }, of)
const picture = async (...asked: Parameters<typeof read>) => (await read(...asked)).svg

describe('no picture is had', () => {
  it('of a round that is not published, or not any more, but by administrators', async () => {
    freeze(db, 1, 'closed')
    const refused = async () => {
      for (const viewer of [visitor, viewerOf(cast.maija)]) {
        await expect(picture(viewer)).rejects.toThrow('not-found')
        await expect(readPictures(viewer, '2024', 'fi')).rejects.toThrow('not-found')
      }
    }
    await refused()
    expect(await picture(viewerOf(cast.administrator))).toContain('Ei julkaistu.')
    publish(db)
    expect(await picture()).toContain('CC BY 4.0')
    withdraw(db, 1)
    await refused()
  })

  it('of an open round, a round or question that does not exist, or one that is not public', async () => {
    publish(db)
    for (const asked of [{ round: '2026' }, { round: '1999' }, { question: 'ei-ole' }, { question: 'terveiset' }, { question: 'nimi' }])
      await expect(picture(visitor, asked)).rejects.toThrow('not-found')
  })
})

it('shows what is published until a newer revision is', async () => {
  publish(db)
  const first = await picture()
  send(db, 1, '005', { ohjeet: 'on' })
  freeze(db, 1, 'corrected')
  expect(await picture()).toBe(first)
  publish(db)
  expect(await picture()).not.toBe(first)
})

it('is drawn in the view that the address names, else as the page begins', async () => {
  publish(db)
  expect(await picture(visitor, {}, `${url}?view=vastanneet`)).toContain('osuus vastanneista')
  expect(await picture(visitor, {}, `${url}?view=kaikki`)).toBe(await picture())
  expect((await read(visitor, {}, `${url}?view=vastanneet`)).view).toBe('vastanneet')
})

it('of a round are all pictures that a visitor may see, by the names of their questions', async () => {
  publish(db)
  const { pictures } = await readPictures(visitor, '2024', 'fi')
  expect(pictures.map(({ name }) => name)).toContain('kuntakysely-2024-ohjeet')
  expect(JSON.stringify(pictures)).not.toMatch(/salainen|terveiset|-nimi/)
})
