/**
 * Heavy work away from the main thread, which saves answers: worker threads at lower priority with a queue, a limit for each
 * asker and one for all. They start with the first work and stop when there is none. The only importer of the pool's library.
 */
import 'server-only'
import { channel } from 'node:diagnostics_channel'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Piscina } from 'piscina'
import { database } from '@/db/client'
import { isProduction } from '@/env'
import { AppError } from '../errors'
import { type Network, networksOf } from './network'
import { builtFileOf, workerFile, type workFiles } from './work-files'
import type { WorkOutcome } from './worker'

/** Works that an asker, and all askers together, may have running or waiting. */
export const workLimits = { asker: 8, all: 48 }

/** Seconds after which somebody who was refused may well be served. */
export const retryAfter = 5

/** Who asks: a person, else the networks of an address, the wider ones with a larger allowance; empty for the service itself, which is not limited. */
export const workAskers = (personId: string | null, address: string): Network[] =>
  personId ? [{ name: personId, times: 1 }] : networksOf(address)

/** Tells after each work where it ran: `{ file, thread }`. */
export const workDone = channel('kuntakysely.work-done')

// As many as the processor has beyond the one that saves answers; two hold all that people wait for.
const mostThreads = Math.max(1, Math.min(2, availableParallelism() - 1))

// Where there is no build, threads read the sources as commands do.
const readSources = () => ['--conditions=react-server', '--import', pathToFileURL(resolve('node_modules/tsx/dist/loader.mjs')).href]

const fileOfWork = (file: string): string => resolve(isProduction() ? builtFileOf(file) : file)

const startPool = () =>
  new Piscina({
    filename: isProduction() ? fileOfWork(workerFile) : resolve('data/system/worker-thread.mjs'),
    execArgv: isProduction() ? [] : readSources(),
    minThreads: 0,
    maxThreads: mostThreads,
    concurrentTasksPerWorker: 1,
    idleTimeout: 30_000,
    // Works wait for what they read: a thread must not sleep meanwhile.
    atomics: 'disabled',
    niceIncrement: 10,
  })

/** Works of tests are never built. */
type Work = (typeof workFiles)[number] | `testing/${string}`

type Held = { pool: Piscina; underWay: Map<string, number>; all: number }

// next start loads the server's modules in several bundles; one process has one pool.
const held = globalThis as unknown as { kuntakyselyWorkers?: Held }

function workers(): Held {
  held.kuntakyselyWorkers ??= { pool: startPool(), underWay: new Map(), all: 0 }
  return held.kuntakyselyWorkers
}

function add(own: Held, askers: readonly Network[], by: 1 | -1): void {
  own.all += by
  for (const { name } of askers) {
    const now = (own.underWay.get(name) ?? 0) + by
    if (now) own.underWay.set(name, now)
    else own.underWay.delete(name)
  }
}

const isFull = ({ underWay, all }: Held, askers: readonly Network[]): boolean =>
  all >= workLimits.all || askers.some(({ name, times }) => (underWay.get(name) ?? 0) >= workLimits.asker * times)

/** A file; a database in memory goes over as a copy. */
function databaseSource(): string | Buffer {
  const { $client } = database()
  return $client.memory ? $client.serialize() : resolve($client.name)
}

/**
 * Has the default export of a file done in a worker, with a database that it can only read, as of one moment. What goes in and
 * comes out is copied: give ids, not rows.
 * @returns a function of the work's input and of who asks; it throws AppError busy when the asker has too much under way,
 * and whatever the work throws
 */
export function inWorker<Input, Result>(file: Work): (input: Input, askers: readonly Network[]) => Promise<Result> {
  return async (input, askers) => {
    const own = workers()
    if (askers.length && isFull(own, askers)) throw new AppError('busy')
    add(own, askers, 1)
    try {
      const outcome: WorkOutcome<Result> = await own.pool.run({ file: fileOfWork(file), input, database: databaseSource() })
      workDone.publish({ file, thread: outcome.thread })
      if ('refused' in outcome) throw new AppError(outcome.refused)
      return outcome.result
    } finally {
      add(own, askers, -1)
    }
  }
}
