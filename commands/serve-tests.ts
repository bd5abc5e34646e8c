/** Serves the built service to the browser tests, on a demonstration database of their own that is new each time. */
import { copyFileSync, mkdirSync } from 'node:fs'
import { inVar } from './paths'
import { demonstrationAt, removeDatabase } from './service/demonstration'
import { serve } from './service/serve'
import { demonstrationSettings, portOf } from './service/settings'

const port = portOf(process.env)
mkdirSync(inVar('test'), { recursive: true })
const database = inVar('test', 'browser.db')
const settings = { ...demonstrationSettings(port, database), LOG_LEVEL: 'warn' }
Object.assign(process.env, settings)
// The original is written once and read by nobody, so that a copy of the one file is the whole database.
await demonstrationAt(inVar('test', 'original.db'))
removeDatabase(database)
copyFileSync(inVar('test', 'original.db'), database)
process.exitCode = await serve(port, settings)
