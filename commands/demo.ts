/** What `npm run demo` does first: the build and the database of the demonstration. Then comes `serve.ts`. */

import { inVar } from './paths'
import { giveUp } from './process'
import { buildIfChanged } from './service/build'
import { demonstrationAt } from './service/demonstration'
import { loopback } from './service/origin'
import { requireFreePort } from './service/serve'
import { demonstrationSettings, portOf, requireValid } from './service/settings'

const port = portOf(process.env)
const host = process.env.HOST || loopback
const settings = requireValid(demonstrationSettings(port, inVar('demo.db'), host))
Object.assign(process.env, settings)
await requireFreePort(port, host)
if (!(await buildIfChanged())) giveUp('The build did not succeed; the lines above say why.')
await demonstrationAt(inVar('demo.db'))
