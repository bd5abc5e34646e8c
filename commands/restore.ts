/** `npm run restore -- FILE`: puts a copy in the place of the database of a stopped service. */
import path from 'node:path'
import { restoreCopy } from '@/data/restore/restore'
import { folderOf } from '@/db/backup/folder'
import { OperatorFault } from '@/db/operator-fault'
import { giveUp } from './process'
import { chosenDatabase } from './service/settings'

const [given, ...rest] = process.argv.slice(2)
if (!given || rest.length > 0) giveUp('Usage: npm run restore -- FILE   (DEMO=1 for the demonstration, DATABASE=file for another database)')

// npm starts commands in the project's folder, and tells where the caller stands.
const copy = path.resolve(process.env.INIT_CWD ?? '.', given)
const database = chosenDatabase()
try {
  const kept = restoreCopy({ copy, database, folder: folderOf(database, process.env.BACKUPS || undefined) })
  console.log(`${database} is now the copy ${copy}. Everybody is signed out; what was removed since the copy stays removed.`)
  if (kept) console.log(`The database as it was before is ${kept}.`)
  console.log('Letters of the copy that have not left, and what is due by the clock, wait until an administrator lets them go: /fi/admin')
} catch (fault) {
  if (!(fault instanceof OperatorFault)) throw fault
  giveUp(`Nothing is restored. ${fault.message}`)
}
