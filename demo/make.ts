/** Makes the demonstration's database file. */
import { createHash } from 'node:crypto'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { questionnaireVersions } from '@/data/start/seed'
import { openDatabase } from '@/db/client'
import { revisionFormat } from '@/results/revision-format'
import { targets } from './answers/targets'
import { buildDemonstration } from './build'

/** Raised by hand when the generator changes; the questionnaires, target shares and format of revisions are noticed by themselves. */
const generator = 5

/** Changes whenever the content of the demonstration does, so that an older file is made anew. */
export const demonstrationVersion: string = createHash('sha256')
  .update(JSON.stringify([generator, revisionFormat, questionnaireVersions(), targets]))
  .digest('hex')
  .slice(0, 12)

/**
 * Builds the demonstration beside `file` and puts it in place when it is whole. An existing file is replaced.
 * @param options.now the open round is open then, and nothing happened after it
 */
export async function makeDemonstration(file: string, options: { now?: Date; progress?: (line: string) => void } = {}): Promise<void> {
  const unfinished = `${file}.unfinished`
  for (const end of ['', '-wal', '-shm']) rmSync(unfinished + end, { force: true })
  const db = openDatabase(unfinished)
  try {
    buildDemonstration(db, { now: options.now ?? new Date(), progress: options.progress })
  } finally {
    db.$client.close()
  }
  for (const end of ['-wal', '-shm']) if (existsSync(file + end)) rmSync(file + end)
  renameSync(unfinished, file)
}
