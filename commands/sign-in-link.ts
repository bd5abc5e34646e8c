/** `npm run --silent sign-in-link -- EMAIL`: prints a one-time link for an operator to hand over, valid 30 minutes. */
import { requireUsable } from '@/data/start/usable'
import { openBesideService, setDatabase } from '@/db/client'
import { OperatorFault } from '@/db/operator-fault'
import { giveUp } from './process'
import { requireDatabase } from './service/settings'

const [address, ...rest] = process.argv.slice(2)
if (!address || rest.length > 0)
  giveUp('Usage: npm run --silent sign-in-link -- EMAIL   (DEMO=1 for the demonstration, DATABASE=file for another file)')

const database = requireDatabase()
const { makeOperatorLink } = await import('@/data/identity/sign-in/ask')
try {
  requireUsable(database)
  setDatabase(openBesideService(database))
} catch (fault) {
  if (!(fault instanceof OperatorFault)) throw fault
  giveUp(`There is no link. ${fault.message}`)
}
const link = await makeOperatorLink(address)
if (!link) giveUp(`${address} belongs to nobody in ${database}.`)
console.log(link)
