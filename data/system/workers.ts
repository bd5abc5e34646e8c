/**
 * Heavy work away from the main thread, which saves answers: worker threads at lower priority with a queue, a limit for each
 * asker and one for all, and a time for each work. They start with the first work and stop when there is none. The only importer of the pool's library.
 */
import 'server-only'
import { channel } from 'node:diagnostics_channel'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Piscina } from 'piscina'
import { database } from '@/db/client'
import { env, isProduction } from '@/env'
import { AppError } from '../errors'
import { log } from './log'
import { type Network, networksOf } from './network'
import { stopSignal } from './stop-signal'
import { builtFileOf, type WorkFile, workerFile, workSeconds } from './work-files'
import { type AskerRank, WorkQueue } from './work-queue'
import type { WorkOutcome } from './worker'

/** Works that an asker, all visitors together, and all askers together may have running or waiting. */
export const workLimits = { asker: 8, visitors: 32, all: 48 }

/** Seconds after which somebody who was refused may well be served. */
export const retryAfter = 5

/** Whose allowances a work uses up, the asker's own first. */
export type WorkAsker = { rank: AskerRank; allowances: readonly Network[] }

/** The service itself is not limited. */
export const theService: WorkAsker = { rank: 'service', allowances: [] }

const allVisitors: Network = { name: 'visitors', times: workLimits.visitors / workLimits.asker }

/** Who asks: a person, else the networks of an address, the wider ones with a larger allowance; visitors leave room for people. */
export const askingOf = (personId: string | null, address: string): WorkAsker =>
  personId
    ? { rank: 'person', allowances: [{ name: personId, times: 1 }] }
    : { rank: 'visitor', allowances: [...networksOf(address), allVisitors] }

/** Tells after each work where it ran: `{ file, thread }`. */
export const workDone = channel('kuntakysely.work-done')

// As many as the processor has beyond the one that saves answers; two hold all that people wait for. Processes have one each.
const mostThreads = (env().PROCESSES ?? 1) > 1 ? 1 : Math.max(1, Math.min(2, availableParallelism() - 1))

// Where there is no build, threads read the sources as commands do.
const readSources = () => ['--conditions=react-server', '--import', pathToFileURL(resolve('node_modules/tsx/dist/loader.mjs')).href]

const fileOfWork = (file: string): string => resolve(isProduction() ? builtFileOf(file) : file)

function startPool(): Piscina {
  const pool = new Piscina({
    filename: isProduction() ? fileOfWork(workerFile) : resolve('data/system/worker-thread.mjs'),
    execArgv: isProduction() ? [] : readSources(),
    minThreads: 0,
    maxThreads: mostThreads,
    concurrentTasksPerWorker: 1,
    idleTimeout: 30_000,
    // Works wait for what they read: a thread must not sleep meanwhile.
    atomics: 'disabled',
    niceIncrement: 10,
    // Several times what a summary of everybody's answers takes: a work that somebody's file makes larger ends alone.
    resourceLimits: { maxOldGenerationSizeMb: 2048 },
  })
  // While a thread reads the database it cannot be closed whole.
  stopSignal().addEventListener('abort', () => pool.destroy(), { once: true })
  return pool
}

/** Works of tests are never built. */
type Work = WorkFile | `testing/${string}`

const secondsOf = (file: Work): number => (workSeconds as Partial<Record<Work, number>>)[file] ?? 60

/** `all`: works running or waiting; `underWay`: the same by whose allowance. */
type Held = { pool: Piscina; queue: WorkQueue<() => void>; running: number; underWay: Map<string, number>; all: number }

// The framework loads the server's modules in several bundles; one process has one pool.
const held = globalThis as unknown as { kuntakyselyWorkers?: Held }

function workers(): Held {
  held.kuntakyselyWorkers ??= { pool: startPool(), queue: new WorkQueue(), running: 0, underWay: new Map(), all: 0 }
  return held.kuntakyselyWorkers
}

function add(own: Held, { allowances }: WorkAsker, by: 1 | -1): void {
  own.all += by
  for (const { name } of allowances) {
    const now = (own.underWay.get(name) ?? 0) + by
    if (now) own.underWay.set(name, now)
    else own.underWay.delete(name)
  }
}

const isFull = ({ underWay, all }: Held, { rank, allowances }: WorkAsker): boolean =>
  rank !== 'service' &&
  (all >= workLimits.all || allowances.some(({ name, times }) => (underWay.get(name) ?? 0) >= workLimits.asker * times))

/** Waits until a thread is free for the asker's next work; `leave` makes it free again. */
async function enter(own: Held, { rank, allowances }: WorkAsker): Promise<void> {
  if (own.running >= mostThreads) return new Promise((resolve) => own.queue.add(resolve, rank, allowances[0]?.name ?? ''))
  own.running += 1
}

function leave(own: Held): void {
  const next = own.queue.take()
  if (next) next()
  else own.running -= 1
}

/** A file; a database in memory goes over as a copy. */
function databaseSource(): string | Buffer {
  const { $client } = database()
  return $client.memory ? $client.serialize() : resolve($client.name)
}

const ranOutOfMemory = (error: unknown) => (error as { code?: string } | null)?.code === 'ERR_WORKER_OUT_OF_MEMORY'

/**
 * Has a work done in a thread, which ends with it when it takes too long or too much memory.
 * @throws AppError took-too-long when it ended, busy when the service stops
 */
async function run<Result>({ pool }: Held, file: Work, input: unknown, seconds: number): Promise<WorkOutcome<Result>> {
  if (stopSignal().aborted) throw new AppError('busy')
  const limit = new AbortController()
  const timer = setTimeout(() => limit.abort(), seconds * 1000)
  try {
    return await pool.run({ file: fileOfWork(file), input, database: databaseSource() }, { signal: limit.signal })
  } catch (error) {
    if (stopSignal().aborted) throw new AppError('busy')
    if (!limit.signal.aborted && !ranOutOfMemory(error)) throw error
    log.error({ work: file, seconds }, `a work took too ${limit.signal.aborted ? 'long' : 'much memory'} and was ended`)
    throw new AppError('took-too-long')
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Has the default export of a file done in a worker, with a database that it can only read, as of one moment. What goes in and
 * comes out is copied: give ids, not rows.
 * @param seconds that it may take
 * @returns a function of the work's input and of who asks; it throws AppError busy when the asker has too much under way
 * or the service stops, took-too-long when the work did, and whatever the work throws
 */
export function inWorker<Input, Result>(file: Work, seconds = secondsOf(file)): (input: Input, asking: WorkAsker) => Promise<Result> {
  return async (input, asking) => {
    const own = workers()
    if (isFull(own, asking)) throw new AppError('busy')
    add(own, asking, 1)
    try {
      await enter(own, asking)
      const outcome = await run<Result>(own, file, input, seconds).finally(() => leave(own))
      workDone.publish({ file, thread: outcome.thread })
      if ('refused' in outcome) throw new AppError(outcome.refused)
      return outcome.result
    } finally {
      add(own, asking, -1)
    }
  }
}
