/** Before anything is opened: is the database usable, and nobody else's? */
import 'server-only'
import { OperatorFault } from '@/db/operator-fault'
import { takeServiceLock } from '@/db/service-lock'
import { requireUsable } from './usable'

/**
 * Makes a database this service's until this process ends.
 * @throws OperatorFault when the service cannot work on the file, or another service does
 */
export function claimDatabase(file: string): void {
  requireUsable(file)
  const holder = takeServiceLock(file)
  if (holder !== null) throw new OperatorFault(`Another service, process ${holder}, works on the database ${file}.`)
}
