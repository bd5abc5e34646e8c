/** The built service as `npm start` starts it, on a database of its own: a copy of the demonstration. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdirSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { at, inVar } from '@/commands/paths'
import { removeDatabase } from '@/db/files'
import { freePort } from '@/testing/free-port'
import { ask } from './http'
import { cpuOf, memoryOf } from './processes'

export const original = inVar('test', 'original.db')

/** The database of the service that was started last. */
export const databaseFile = inVar('bench', 'service.db')

/** Milliseconds after which a program that has not answered is given up. */
const mostStartTime = 60_000

/** What was started and not stopped yet. */
const running = new Set<Served>()

/** Stops what a bench that failed has left behind. */
export const stopAll = async (): Promise<void> => void (await Promise.all([...running].map((each) => each.stop())))

/** A program that answers under an address. */
export class Served {
  readonly address: string
  /** Milliseconds from the start to the first answer. */
  readonly startTime: number
  readonly #child: ChildProcess

  private constructor(child: ChildProcess, address: string, startTime: number) {
    this.#child = child
    this.address = address
    this.startTime = startTime
    running.add(this)
  }

  /** Starts a script of Node and waits until `path` is answered. @throws when it ends before */
  static async start(options: string[], settings: Record<string, string>, port: number, path: string): Promise<Served> {
    const address = `http://127.0.0.1:${port}`
    const began = performance.now()
    const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1', PORT: String(port), ...settings }
    const child = spawn(process.execPath, options, { cwd: at(), stdio: ['ignore', 'ignore', 'inherit'], env })
    while (child.exitCode === null && performance.now() - began < mostStartTime) {
      const answer = await ask(address + path).catch(() => undefined)
      if (answer?.status === 200) return new Served(child, address, performance.now() - began)
      await pause(10)
    }
    child.kill('SIGKILL')
    throw new Error(`${options.join(' ')} did not answer`)
  }

  get pid(): number {
    return this.#child.pid ?? 0
  }

  /** Does the work. @returns how long it took and the processor time of all the program's processes, in milliseconds */
  async spent(work: () => Promise<unknown>): Promise<{ took: number; cpu: number }> {
    const [began, before] = [performance.now(), cpuOf(this.pid)]
    await work()
    return { took: performance.now() - began, cpu: cpuOf(this.pid) - before }
  }

  /** MB of all its processes. */
  memory = (): number => memoryOf(this.pid)

  async stop(): Promise<void> {
    running.delete(this)
    if (this.#child.exitCode !== null) return
    const over = once(this.#child, 'exit')
    this.#child.kill('SIGTERM')
    await over
  }
}

const settings = {
  DEMO: '0',
  HOST: '127.0.0.1',
  EMAIL_SERVER: '',
  LOG_LEVEL: 'error',
  NEXTAUTH_SECRET: 'a secret of the benches, nowhere else used',
}

/**
 * Starts the service.
 * @param prepare writes into the database before the service opens it
 */
export async function startService<Prepared>(prepare: (db: Database.Database) => Prepared): Promise<[Served, Prepared]> {
  mkdirSync(inVar('bench'), { recursive: true })
  removeDatabase(databaseFile)
  copyFileSync(original, databaseFile)
  const db = new Database(databaseFile)
  const prepared = prepare(db)
  db.close()
  const port = await freePort()
  const own = { ...settings, DATABASE: databaseFile, NEXTAUTH_URL: `http://127.0.0.1:${port}` }
  return [await Served.start([at('commands', 'bootstrap.mjs'), 'start'], own, port, '/api/health'), prepared]
}
