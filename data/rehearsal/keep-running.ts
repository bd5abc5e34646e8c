/**
 * Keeps a process for each rehearsal that runs: the service itself on a database file of its own, which sends no letters and has no duties.
 * What has ended is stopped, and its files are removed.
 */
import 'server-only'
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { removeDatabase } from '@/db/files'
import { environmentWith, isProduction } from '@/env'
import { log } from '../system/log'
import { readNote, writeNote } from '../system/notes'
import { trustedProxies } from '../system/site'
import { listRehearsals, type Rehearsal, rehearsalFile } from './rows'

/** Milliseconds between two looks at the rows, and at whether a process answers. */
const lookEvery = 500
const askEvery = 100
/** Milliseconds before one that ended by itself is started again. */
const startAgainAfter = 5000
/** As many as the settings allow (env.ts). */
const mostProxies = 5

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port is free'))))
    })
  })

/** What is different for the process of a rehearsal: it mails nothing, copies nothing, knows no administrator and listens on this machine alone. */
const settingsOf = ({ id, key }: Rehearsal, port: number): Record<string, string> => ({
  DATABASE: rehearsalFile(id),
  BACKUPS: '',
  EMAIL_SERVER: '',
  ADMIN_EMAILS: '',
  DEMO: '0',
  PROCESSES: '1',
  HOST: '127.0.0.1',
  PORT: String(port),
  // The service that leads requests there is one proxy more.
  TRUSTED_PROXIES: String(Math.min(mostProxies, trustedProxies() + 1)),
  REHEARSAL: key,
})

const isAnswering = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const asked = process.getBuiltinModule('node:http').get({ host: '127.0.0.1', port, path: '/api/health', agent: false }, (response) => {
      response.resume()
      // It listens when everything is in place; whether its pages have been looked through is no matter here.
      resolve(true)
    })
    asked.once('error', () => resolve(false))
  })

/** All processes find there where the rehearsals' listen. @param port undefined: it listens no more, unless another has taken its place */
function notePort(id: string, port: number | undefined, isOf = (_known: number | undefined) => true): void {
  const { [id]: known, ...others } = readNote('rehearsals') ?? {}
  if (isOf(known)) writeNote('rehearsals', port === undefined ? others : { ...others, [id]: port })
}

/** The processes of this service's rehearsals, by the rehearsals' ids. */
class RehearsalProcesses {
  readonly #running = new Map<string, ChildProcess>()
  /** By id, milliseconds before which one that ended is not started again. */
  readonly #notBefore = new Map<string, number>()
  readonly #removed = new Set<string>()

  /** Starts and stops what the rows tell to. */
  async look(): Promise<void> {
    for (const rehearsal of listRehearsals()) {
      const { id, endedAt } = rehearsal
      if (endedAt === null) {
        if (this.#mayStart(id)) await this.#start(rehearsal)
      } else if (!this.#removed.has(id)) await this.#remove(id)
    }
  }

  /** Without its file, as in a copy of the database that was put in place, there is nothing to start: an empty one would be made. */
  #mayStart(id: string): boolean {
    return !this.#running.has(id) && (this.#notBefore.get(id) ?? 0) <= Date.now() && existsSync(rehearsalFile(id))
  }

  stop(): void {
    for (const child of this.#running.values()) child.kill('SIGTERM')
  }

  async #start(rehearsal: Rehearsal): Promise<void> {
    const { id } = rehearsal
    const port = await freePort()
    // The same program as this process; it ends with it, for it hears when this one has gone (data/start/service.ts).
    const child = spawn(process.execPath, [...process.execArgv, process.argv[1] ?? ''], {
      env: environmentWith(settingsOf(rehearsal, port)),
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    this.#running.set(id, child)
    const over = new Promise<void>((resolve) => {
      child.once('error', (error) => log.error({ err: error, rehearsal: id }, 'the process of a rehearsal cannot be started'))
      child.once('close', (code) => {
        log.info({ rehearsal: id, code }, 'the process of a rehearsal has ended')
        this.#running.delete(id)
        this.#notBefore.set(id, Date.now() + startAgainAfter)
        notePort(id, undefined, (known) => known === port)
        resolve()
      })
    })
    let isOver = false
    void over.then(() => {
      isOver = true
    })
    while (!isOver && !(await isAnswering(port))) await Promise.race([pause(askEvery), over])
    if (!isOver) notePort(id, port)
  }

  async #remove(id: string): Promise<void> {
    const child = this.#running.get(id)
    if (child) {
      const over = new Promise((resolve) => child.once('close', resolve))
      child.kill('SIGTERM')
      await over
    }
    removeDatabase(rehearsalFile(id))
    rmSync(`${rehearsalFile(id)}.lock`, { force: true })
    this.#removed.add(id)
  }
}

/** Looks at the rows again and again; in the built service only, for the development server can be there but once. @returns ends it */
export function startRehearsals(): () => void {
  if (!isProduction()) return () => {}
  const processes = new RehearsalProcesses()
  let next: ReturnType<typeof setTimeout> | undefined
  let isStopped = false
  const look = async () => {
    await processes.look().catch((error: unknown) => log.error({ err: error }, 'rehearsals could not be looked after'))
    if (!isStopped) next = setTimeout(look, lookEvery).unref()
  }
  void look()
  return () => {
    isStopped = true
    clearTimeout(next)
    processes.stop()
  }
}
