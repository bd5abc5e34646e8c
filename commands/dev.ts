/** `npm run dev`: the demonstration on Next's development server, for working on the code. */

import { inVar } from './paths'
import { ended, passSignals, start } from './process'
import { demonstrationAt } from './service/demonstration'
import { requireFreePort } from './service/serve'
import { demonstrationSettings, portOf, requireValid } from './service/settings'

const port = portOf(process.env)
const settings = requireValid(demonstrationSettings(port))
Object.assign(process.env, settings)
await requireFreePort(port)
await demonstrationAt(inVar('demo.db'))
const server = start('next/dist/bin/next', ['dev', '--port', String(port)], settings)
passSignals(server)
process.exitCode = await ended(server)
