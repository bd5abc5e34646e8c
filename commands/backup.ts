/** `npm run backup`: a copy of the database, made while the service works on it and compared with it. The service runs it once a day. */
import os from 'node:os'
import { parseArgs } from 'node:util'
import { folderOf } from '@/db/backup/folder'
import { makeBackup } from '@/db/backup/make'
import { giveUp } from './process'
import { requireDatabase } from './service/settings'

/** The service says which database it works on and where copies go; an operator's settings do otherwise. */
const { values } = parseArgs({ options: { database: { type: 'string' }, folder: { type: 'string' } } })
const database = values.database ?? requireDatabase()
const folder = values.folder ?? folderOf(database, process.env.BACKUPS || undefined)
// Whoever saves an answer comes first.
os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL)
const made = await makeBackup(database, folder).catch((error: unknown) => {
  giveUp(`There is no copy: ${error instanceof Error ? error.message : error}`)
})
if (made.fault !== null) giveUp(`There is no copy: ${made.fault}`)
console.log(`${made.file} (${((made.bytes ?? 0) / 1_000_000).toFixed(1)} MB, ${made.seconds.toFixed(1)} s)`)
