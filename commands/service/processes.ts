/** The processes that serve: as many as told, all of one build. One that ends is started again, one of them has the duties for all. */
import cluster, { type Worker } from 'node:cluster'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { ToProcess, ToStarter } from '@/data/system/siblings'
import { at } from '../paths'
import { jsonLine, passJsonLines } from './json-lines'
import { memoryEnvironment, memoryOptions } from './memory'
import { serverFile } from './server-file'
import { cutUnreceived } from './unreceived'

/** Starts in a row that may end before the process answers; then the service gives up, for whoever runs it to see. */
const mostFailures = 5
/** Milliseconds before a process is started in the place of one that ended. */
const pause = 500

type Signal = 'SIGTERM' | 'SIGINT'
const codes = { SIGTERM: 143, SIGINT: 130 }

const say = (text: string) => process.stdout.write(jsonLine(text))
const complain = (text: string) => process.stderr.write(jsonLine(text, 'error'))
const tell = (worker: Worker | undefined, what: ToProcess) => worker?.isConnected() && worker.send(what)

/** `options` are for Node itself. */
type Program = { file: string; options: string[]; build: () => string }

/** The name of the build at hand; none while one is being made, or when its making failed. */
export const buildIn = (folder: string): string => {
  const file = join(folder, 'BUILD_ID')
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

const builtServer: Program = { file: at(serverFile), options: memoryOptions, build: () => buildIn(at('.next')) }

export class Processes {
  /** The exit code of the service, when its last process has ended. */
  readonly over: Promise<number>
  #finish: (code: number) => void = () => {}
  readonly #environment: Record<string, string>
  readonly #currentBuild: () => string
  readonly #build: string
  /** Those that shall serve on; others may still be answering their last requests. */
  readonly #serving = new Set<Worker>()
  readonly #alive = new Set<Worker>()
  #withDuties: Worker | undefined
  #isRenewing = false
  #stoppedWith: number | undefined

  /** @param program what answers, by its file, and how to tell of which build it is */
  constructor(environment: Record<string, string>, program: Program = builtServer) {
    this.#currentBuild = program.build
    this.#build = program.build()
    this.over = new Promise((resolve) => {
      this.#finish = resolve
    })
    this.#environment = { ...memoryEnvironment, ...environment, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
    cluster.setupPrimary({ exec: program.file, args: [], execArgv: program.options, cwd: at(), silent: true })
  }

  /** The first process brings the database to this version and puts in place what all find. @returns does it answer? */
  async start(): Promise<boolean> {
    const failed = await this.#begin()
    if (failed !== undefined) this.#finish(failed)
    return failed === undefined
  }

  /** @param count how many beside the first one, which answers @returns do they answer? */
  async startOthers(count: number): Promise<boolean> {
    const others = Array.from({ length: count }, () => this.#replace(0))
    return (await Promise.all(others)).every(Boolean)
  }

  /** Ends all: each finishes what it has begun. */
  stop(signal: Signal, code = codes[signal]): void {
    this.#stoppedWith = code
    for (const worker of this.#alive) worker.process.kill(signal)
    this.#endWithLast()
  }

  /** Puts a new process in the place of each, one after the other; nobody who asks meanwhile is refused. */
  async renew(): Promise<void> {
    if (this.#isRenewing || !this.#isOfThisBuild()) return
    this.#isRenewing = true
    let answers = true
    for (const worker of [...this.#serving]) {
      if (this.#stoppedWith !== undefined) break
      if (!answers || !this.#serving.has(worker)) continue
      answers = (await this.#begin()) === undefined
      if (!answers) continue
      this.#serving.delete(worker)
      tell(worker, 'retire')
    }
    this.#isRenewing = false
    if (this.#stoppedWith !== undefined) return
    if (answers) say(`renewed: ${this.#serving.size} processes answer`)
    else complain('a new process did not start: the others answer on')
  }

  /** Processes of two builds would answer the same forms and pages each in its own way, and a new one may need another database. */
  #isOfThisBuild(): boolean {
    if (this.#currentBuild() === this.#build) return true
    complain('There is a new build: no process of it is started beside those of the old one. Stop the service and start it.')
    return false
  }

  /** Starts a process. @returns undefined when it answers, the code it ended with when it does not */
  #begin(): Promise<number | undefined> {
    const worker = cluster.fork(this.#environment)
    this.#alive.add(worker)
    cutUnreceived(worker)
    if (worker.process.stdout) passJsonLines(worker.process.stdout, process.stdout, 'info')
    if (worker.process.stderr) passJsonLines(worker.process.stderr, process.stderr, 'error')
    worker.on('message', (what: ToStarter) => this.#hear(worker, what))
    return new Promise((resolve) => {
      // Of one that never began, and of what could not be told to one that has just ended.
      worker.on('error', (error) => {
        complain(`process ${worker.process.pid ?? 'not begun'}: ${error.message}`)
        if (worker.process.pid !== undefined) return
        this.#ended(worker, error.message)
        resolve(1)
      })
      worker.once('listening', () => {
        if (this.#stoppedWith !== undefined) worker.process.kill('SIGTERM')
        this.#serving.add(worker)
        this.#giveDuties()
        resolve(undefined)
      })
      worker.process.once('close', (code, signal) => {
        this.#ended(worker, signal ?? code)
        resolve(code ?? 1)
      })
    })
  }

  /** Starts a process in the place of one, and again while it does not answer. @param failures starts in its place so far @returns does it answer at last? */
  async #replace(after = pause, failures = 0): Promise<boolean> {
    await setTimeout(after)
    if (this.#stoppedWith !== undefined) return false
    if (!this.#isOfThisBuild()) {
      // The others answer on; the last one leaves it to whoever runs the service to start it on the new build.
      if (this.#serving.size === 0) this.stop('SIGTERM', 1)
      return false
    }
    if ((await this.#begin()) === undefined) return true
    if (this.#stoppedWith !== undefined) return false
    if (failures + 1 < mostFailures) return this.#replace(pause, failures + 1)
    complain('No process can be started any more: the service ends.')
    this.stop('SIGTERM', 1)
    return false
  }

  #hear(worker: Worker, what: ToStarter): void {
    if (what === 'letter-queued') tell(this.#withDuties, what)
    // Nothing is heard before the database is claimed, which takes all of this process' time (serve.ts).
    if (what === 'database-awaited') tell(worker, 'database-claimed')
    // Words keep their order: what the worker was given before is ahead of this one.
    if (what === 'left') tell(worker, 'may-end')
    if (what === 'duties-given-up') this.#takeDutiesFrom(worker)
  }

  #takeDutiesFrom(worker: Worker): void {
    if (this.#withDuties !== worker) return
    this.#withDuties = undefined
    this.#giveDuties()
  }

  #giveDuties(): void {
    if (this.#withDuties || this.#stoppedWith !== undefined) return
    // The newest: the others are the first to go when all are renewed.
    const next = [...this.#serving].at(-1)
    this.#withDuties = next
    tell(next, 'take-duties')
  }

  #ended(worker: Worker, by: number | string | null): void {
    this.#alive.delete(worker)
    const hasServed = this.#serving.delete(worker)
    this.#takeDutiesFrom(worker)
    this.#endWithLast()
    if (!hasServed || this.#stoppedWith !== undefined) return
    complain(`process ${worker.process.pid} ended by ${by}: another is started`)
    void this.#replace()
  }

  #endWithLast(): void {
    if (this.#stoppedWith !== undefined && this.#alive.size === 0) this.#finish(this.#stoppedWith)
  }
}
