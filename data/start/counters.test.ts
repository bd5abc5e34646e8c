import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'

test('a folder in the place of the counters’ file does not keep the service from starting: limits are counted in memory', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'counters-'))
  mkdirSync(join(folder, 'kuntakysely-counters.db'))
  vi.stubEnv('DATABASE', join(folder, 'kuntakysely.db'))
  const [{ closeDatabase }, { counters }, { start }] = [await import('@/db/client'), await import('@/db/counters'), await import('./start')]
  await start()
  expect(counters()).toMatchObject({ client: { memory: true }, fault: { code: expect.stringMatching(/^SQLITE_CANTOPEN/) } })
  const counter = { kind: 'letters', key: 'maija', most: 1, window: 60_000 }
  expect([1, 2].map(() => counters().take([counter], new Date()))).toEqual([true, false])
  closeDatabase()
  rmSync(folder, { recursive: true })
})
