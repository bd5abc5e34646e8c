/** The processes of one service: what the one that started them tells each, and what each tells it (commands/service/processes.ts). */
import 'server-only'
import cluster from 'node:cluster'

/**
 * `database-claimed`: open it; `take-duties`: do what one does for all; `retire`: another has taken your place, end when nobody waits
 * for you; `may-end`: nothing is on its way to you.
 */
export type ToProcess = 'database-claimed' | 'take-duties' | 'retire' | 'may-end' | 'letter-queued'
/** `database-awaited`: may it be opened? `duties-given-up`: another may take them; `left`: this process takes no connection any more. */
export type ToStarter = 'database-awaited' | 'duties-given-up' | 'left' | 'letter-queued'

/** Does this process serve beside others, or in their place? Else it is the whole service: a test, a command, development. */
export const isOneOfSeveral = (): boolean => cluster.isWorker

/** Does this process put in place what all find: the first one, or the only one? */
export const isFirst = (): boolean => cluster.isPrimary || cluster.worker?.id === 1

/** Tells the process that started this one; nobody where there is none. */
export function tellStarter(what: ToStarter): void {
  // Where that one has just ended, so does this one, and there is nobody to tell.
  if (cluster.isWorker) process.send?.(what, undefined, undefined, () => {})
}

/** Calls `act` whenever this process is told so. */
export function whenTold(what: ToProcess, act: () => void): void {
  if (cluster.isWorker) process.on('message', (message) => message === what && act())
}

/**
 * For a process that takes no connection any more: resolves when none is on its way to it. One that it was given before the starter knew is
 * read by then and given back, for another to answer; ended earlier, it would leave whoever asked waiting for ever.
 */
export const nothingOnItsWay = (): Promise<void> =>
  new Promise((resolve) => {
    if (!cluster.isWorker) return resolve()
    whenTold('may-end', resolve)
    tellStarter('left')
  })
