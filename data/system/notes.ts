/** Facts about the running service that any of its processes may learn and all have to tell: in the counters' file, until the next start. */
import 'server-only'
import { withCounters } from './with-counters'

type Noted = {
  /** What looking through the database's pages gave; milliseconds. */
  pages: { triedAt: number; checkedAt: number; fault: string | null }
  /** By a rehearsal's id, the port of this machine on which its process listens. */
  rehearsals: Record<string, number>
  /** Per cent of an import's file that are read. */
  [name: `import-${number}`]: number
  /** Why no copy could be made, where the command could not note it itself. */
  'backup-fault': { /** Milliseconds. */ triedAt: number; fault: string }
}

/** @returns undefined when nothing is noted */
export function readNote<Name extends keyof Noted>(name: Name): Noted[Name] | undefined {
  const text = withCounters(({ client }) => client.prepare<string, string>('select text from notes where name = ?').pluck().get(name))
  return text === undefined ? undefined : JSON.parse(text)
}

/** Undefined takes the note away. */
export function writeNote<Name extends keyof Noted>(name: Name, note: Noted[Name] | undefined): void {
  withCounters(({ client }) => {
    if (note === undefined) client.prepare('delete from notes where name = ?').run(name)
    else client.prepare('insert or replace into notes (name, text) values (?, ?)').run(name, JSON.stringify(note))
  })
}

/** At the start of the service: what an earlier run knew, and who was there then, says nothing of this one. */
export const forgetEarlierRun = (): void => withCounters(({ client }) => void client.exec('delete from notes; delete from presence'))
