/** What `npm start` does first where there is no build yet: makes one, unless the service could not start on it. Then comes `serve.ts`. */

import { requireUsable } from '@/data/start/usable'
import { OperatorFault } from '@/db/operator-fault'
import { giveUp } from './process'
import { buildIfChanged } from './service/build'
import { requireFreePort } from './service/serve'
import { portOf, productionSettings, requireValid } from './service/settings'

const port = portOf(process.env)
const settings = requireValid(productionSettings(process.env, port))
await requireFreePort(port, process.env.HOST || undefined)
try {
  requireUsable(settings.DATABASE ?? '')
} catch (fault) {
  if (!(fault instanceof OperatorFault)) throw fault
  giveUp(fault.message)
}
if (!(await buildIfChanged())) giveUp('The build did not succeed; the lines above say why.')
