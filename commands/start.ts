/** `npm start`: production, on the database under var/ unless DATABASE names another. */

import { requireUsable } from '@/data/start/usable'
import { OperatorFault } from '@/db/operator-fault'
import { giveUp } from './process'
import { buildIfMissing } from './service/build'
import { requireFreePort, serve } from './service/serve'
import { portOf, productionSettings, requireValid } from './service/settings'

const port = portOf(process.env)
const settings = requireValid(productionSettings(process.env, port))
const host = process.env.HOST || undefined
await requireFreePort(port, host)
try {
  requireUsable(settings.DATABASE ?? '')
} catch (fault) {
  if (!(fault instanceof OperatorFault)) throw fault
  giveUp(fault.message)
}
if (!(await buildIfMissing())) giveUp('The build did not succeed; the lines above say why.')
process.exitCode = await serve(port, settings, host)
