import { expect, test, vi } from 'vitest'
import { rounds } from '@/db/schema'
import { testDatabase } from '@/testing/database'

async function startWith(demo: '0' | '1', sample: boolean) {
  vi.stubEnv('DEMO', demo)
  vi.resetModules()
  const db = testDatabase()
  db.update(rounds).set({ sample }).run()
  const { start } = await import('./start')
  return start()
}

test('the demonstration does not start on a database with real rounds', async () => {
  await expect(startWith('1', false)).rejects.toThrow('DEMO')
})

test('it starts on sample data, and the service itself on either', async () => {
  await startWith('1', true)
  await startWith('0', true)
  await startWith('0', false)
})
