/** `npm run dev`: the demonstration on Next's development server, for working on the code. */

import { inVar } from './paths'
import { ended, passSignals, startProcess } from './process'
import { buildServer } from './service/build-works'
import { demonstrationAt } from './service/demonstration'
import { loopback } from './service/origin'
import { requireFreePort } from './service/serve'
import { serverFile } from './service/server-file'
import { demonstrationSettings, portOf, requireValid } from './service/settings'

const port = portOf(process.env)
const host = process.env.HOST || loopback
const settings = requireValid(demonstrationSettings(port, inVar('demo.db'), host))
Object.assign(process.env, settings)
await requireFreePort(port, host)
await demonstrationAt(inVar('demo.db'))
await buildServer()
const server = startProcess(serverFile, [], { ...settings, PORT: String(port), HOST: host, NODE_ENV: 'development' })
passSignals(server)
process.exitCode = await ended(server)
