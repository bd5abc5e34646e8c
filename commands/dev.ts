/** `npm run dev`: the demonstration on Next's development server, for working on the code. */

import { inVar } from './paths'
import { ended, passSignals, startProcess } from './process'
import { demonstrationAt } from './service/demonstration'
import { requireFreePort } from './service/serve'
import { demonstrationSettings, loopback, portOf, requireValid } from './service/settings'

const port = portOf(process.env)
const host = process.env.HOST || loopback
const settings = requireValid(demonstrationSettings(port, inVar('demo.db'), host))
Object.assign(process.env, settings)
await requireFreePort(port, host)
await demonstrationAt(inVar('demo.db'))
const server = startProcess('next/dist/bin/next', ['dev', '--port', String(port), '--hostname', host], settings)
passSignals(server)
process.exitCode = await ended(server)
