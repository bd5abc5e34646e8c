/** The service starts or its process ends: the framework would go on listening without ever answering. */
import 'server-only'
import { OperatorFault } from '@/db/operator-fault'
import { SettingsFault } from '@/env'
import type { DirectRoute } from '../system/direct-routes'

/** Starts the service. Ends the process with 1 when it cannot start, saying why. @param direct routes that do not pass the framework */
export async function startOrEnd(direct: readonly DirectRoute[]): Promise<void> {
  try {
    // Wrong settings show as soon as the modules that read them are loaded.
    const { startService } = await import('./service')
    await startService(direct)
  } catch (error) {
    const isKnown = error instanceof OperatorFault || error instanceof SettingsFault
    process.stderr.write(`${isKnown ? error.message : error instanceof Error ? error.stack : error}\n`)
    process.exit(1)
  }
}
