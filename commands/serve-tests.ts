/**
 * Serves the built service to the browser tests, on a copy of the demonstration database that is new each time.
 * `serve-tests NAME`: the copy's name; with `--again` the copy is left as it is. `serve-tests --prepare`: only makes the original.
 */
import { copyFileSync, mkdirSync } from 'node:fs'
import { removeDatabase } from '@/db/files'
import { inVar } from './paths'
import { serve } from './service/serve'
import { demonstrationSettings, portOf } from './service/settings'

const name = process.argv[2] ?? 'browser'
const port = portOf(process.env)
mkdirSync(inVar('test'), { recursive: true })
const database = inVar('test', `${name}.db`)
// Two processes answer, so that every story is told by both.
const own = { LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn', PROCESSES: process.env.PROCESSES ?? '2' }
const settings = { ...demonstrationSettings(port, database), ...own }
Object.assign(process.env, settings)
// The original is written once and read by nobody, so that a copy of the one file is the whole database.
if (name === '--prepare') {
  const { demonstrationAt } = await import('./service/demonstration')
  await demonstrationAt(inVar('test', 'original.db'))
} else {
  if (process.argv[3] !== '--again') {
    removeDatabase(database)
    copyFileSync(inVar('test', 'original.db'), database)
  }
  process.exit(await serve(port))
}
