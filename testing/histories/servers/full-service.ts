/** The built service on a copy of the demonstration, with people and sessions of our own; `kill -9` and it starts again. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { copyFileSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import Database from 'better-sqlite3'
import { starterFile } from '@/commands/service/server-file'
import { removeDatabase } from '@/db/files'
import { freePort } from '@/testing/free-port'
import type { Answerer } from '../log'
import type { Server } from '../network'

/** Municipalities in the frames of all these rounds that have not begun to answer in any of them, in the order of their codes. */
export function untouchedIn(db: Database.Database, ...rounds: string[]): string[] {
  const list = rounds.map(() => '?').join(', ')
  const sql = `select f.municipality from frame_units f join rounds r on r.id = f.round_id
    left join responses s on s.round_id = r.id and s.municipality = f.municipality
    where r.code in (${list}) group by f.municipality having count(*) = ? and count(s.id) = 0 order by f.municipality`
  return db.prepare(sql).pluck().all(rounds, rounds.length) as string[]
}

/** A member of a municipality, signed in. */
export function addMember(db: Database.Database, municipality: string, name: string): Answerer {
  const [id, token, now] = [randomUUID(), randomUUID(), Date.now()]
  db.prepare('insert into people (id, name, email, locale, created_at) values (?, ?, ?, ?, ?)').run(
    id,
    name,
    `${id}@kunta.example`,
    'fi',
    now,
  )
  db.prepare('insert into memberships (person_id, municipality, added_at) values (?, ?, ?)').run(id, municipality, now)
  const hash = createHash('sha256').update(token).digest('hex')
  const session = db.prepare('insert into sessions (token_hash, person_id, expires, created_at) values (?, ?, ?, ?)')
  session.run(hash, id, now + 86_400_000, now)
  return { id, name, cookie: `next-auth.session-token=${token}` }
}

export class FullService implements Server {
  readonly file: string
  kills = 0
  #port: number
  #settings: Record<string, string>
  #child: ChildProcess | undefined
  #up: Promise<string>
  #isStopped = false
  #asked = 0

  private constructor(file: string, port: number, settings: Record<string, string>) {
    this.file = file
    this.#port = port
    this.#settings = settings
    this.#up = this.#start()
  }

  /**
   * Starts the service on a database of its own.
   * @param prepare writes into the database before the service opens it
   * @param settings of the environment that are to differ from the demonstration's
   */
  static async begin<Prepared>(
    name: string,
    prepare: (db: Database.Database) => Prepared,
    settings: Record<string, string> = {},
  ): Promise<[FullService, Prepared]> {
    const file = `var/test/${name}.db`
    removeDatabase(file)
    copyFileSync('var/test/original.db', file)
    const db = new Database(file)
    const prepared = prepare(db)
    db.close()
    const service = new FullService(file, await freePort(), settings)
    await service.address()
    return [service, prepared]
  }

  address = (): Promise<string> => this.#up

  /** The processes that answer. */
  get pids(): number[] {
    const starter = this.#child?.pid
    if (starter === undefined || this.#child?.exitCode !== null || this.#child.signalCode !== null) return []
    const children = readFileSync(`/proc/${starter}/task/${starter}/children`, 'utf8')
    return children.split(' ').filter(Boolean).map(Number)
  }

  /** The one that answers, where there is one. */
  get pid(): number | undefined {
    return this.pids[0]
  }

  /** Kills all its processes, or where there are several, one of them every other time. */
  kill = (): void => {
    const { pids } = this
    this.#asked += 1
    const one = pids[Math.floor(this.#asked / 2) % pids.length]
    if (pids.length > 1 && this.#asked % 2 && one !== undefined) {
      this.kills += 1
      process.kill(one, 'SIGKILL')
    } else this.#killAll()
  }

  #killAll(): void {
    if (this.#child?.pid !== undefined && this.#child.exitCode === null && this.#child.signalCode === null)
      process.kill(-this.#child.pid, 'SIGKILL')
  }

  async stop(): Promise<void> {
    this.#isStopped = true
    const over = new Promise((resolve) => this.#child?.once('exit', resolve))
    this.#killAll()
    await over
  }

  async #start(): Promise<string> {
    const address = `http://localhost:${this.#port}`
    const env = {
      ...process.env,
      ...{
        DATABASE: this.file,
        DEMO: '1',
        EMAIL_SERVER: '',
        LOG_LEVEL: 'error',
        PROCESSES: '1',
        NODE_ENV: 'production' as const,
        PORT: String(this.#port),
        HOST: '',
      },
      ...{ NEXTAUTH_URL: address, NEXTAUTH_SECRET: 'a secret of the tests, nowhere else used' },
      ...this.#settings,
    }
    // A group of its own, so that all its processes can be killed at once.
    const child = spawn(process.execPath, [starterFile], { stdio: ['ignore', 'pipe', 'inherit'], env, detached: true })
    this.#child = child
    child.once('exit', (code, signal) => {
      if (this.#isStopped) return
      this.kills += 1
      this.#up = signal === 'SIGKILL' ? this.#start() : Promise.reject(new Error(`the service ended by itself with ${code}`))
      this.#up.catch(() => undefined)
    })
    const over = once(child, 'exit')
    for await (const line of createInterface(child.stdout)) if (line.includes('processes answer')) break
    const health = await fetch(`${address}/api/health`).catch(() => undefined)
    child.stdout.resume()
    if (health?.ok) return address
    // Killed while it was starting: the next one is on its way.
    await over
    return this.#up
  }
}
