/** Can the service work on a database file? Asked before anything is opened, and by the command that starts it before it builds. */
import 'server-only'
import { existsSync } from 'node:fs'
import { fileFault, unwritable } from '@/db/file-fault'
import { OperatorFault } from '@/db/operator-fault'

/** Touches nothing. @throws OperatorFault when the service cannot work on the file: unwritable, damaged, foreign, newer or incomplete */
export function requireUsable(file: string): void {
  if (file === ':memory:') return
  const closed = unwritable(file)
  if (closed) throw new OperatorFault(`The service cannot write ${closed}, which its database ${file} needs.`)
  const fault = existsSync(file) ? fileFault(file) : null
  if (fault) throw new OperatorFault(`The database ${file} ${fault.text}.`)
}
