/** The service starts or its process ends: the framework would go on listening without ever answering. */
import 'server-only'
import { OperatorFault } from '@/db/operator-fault'
import { SettingsFault } from '@/env'

/** Starts the service. Ends the process with 1 when it cannot start, saying why. */
export async function startOrEnd(): Promise<void> {
  try {
    // Wrong settings show as soon as the modules that read them are loaded.
    const { startService } = await import('./service')
    await startService()
  } catch (error) {
    const isKnown = error instanceof OperatorFault || error instanceof SettingsFault
    process.stderr.write(`${isKnown ? error.message : error instanceof Error ? error.stack : error}\n`)
    process.exit(1)
  }
}
