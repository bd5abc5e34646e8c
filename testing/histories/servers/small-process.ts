/** Keeps the small process running: one serves, another stands by with its modules loaded and takes over when the first is killed. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Server } from '../network'

class Process {
  readonly child: ChildProcess
  readonly over: Promise<void>
  #said: string[] = []
  #told: ((line: string | undefined) => void)[] = []
  #isOver = false

  constructor() {
    const options = ['--conditions=react-server', '--import', 'tsx', 'testing/histories/servers/small-server.ts']
    const settings = { NEXTAUTH_SECRET: 'a secret of the tests, nowhere else used', LOG_LEVEL: 'silent' }
    this.child = spawn(process.execPath, options, { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, ...settings } })
    // A line to a process that has just been killed breaks the pipe; its end is noticed by `over`.
    this.child.stdin?.on('error', () => undefined)
    if (this.child.stdout)
      createInterface(this.child.stdout).on('line', (line) => {
        const next = this.#told.shift()
        if (next) next(line)
        else this.#said.push(line)
      })
    this.over = new Promise((resolve) =>
      this.child.once('exit', () => {
        this.#isOver = true
        for (const tell of this.#told.splice(0)) tell(undefined)
        resolve()
      }),
    )
  }

  /** What it says next; undefined when it has ended. */
  line(): Promise<string | undefined> {
    if (this.#said.length > 0 || this.#isOver) return Promise.resolve(this.#said.shift())
    return new Promise((resolve) => this.#told.push(resolve))
  }
}

export class SmallProcess implements Server {
  #file = ''
  #spare = new Process()
  #serving: Process | undefined
  #port = ''
  #up: Promise<string> = Promise.reject(new Error('no database is open'))
  #isStopped = false
  readonly diesAsTold = true
  kills = 0

  constructor() {
    this.#up.catch(() => undefined)
  }

  address = (): Promise<string> => this.#up

  kill = (): void => {
    this.#serving?.child.kill('SIGKILL')
  }

  /** Serves this database from now on. */
  async open(file: string): Promise<void> {
    this.#file = file
    if (!this.#serving) this.#up = this.#replace()
    else {
      this.#serving.child.stdin?.write(`${file}\n`)
      if ((await this.#serving.line()) !== 'open') throw new Error('the small process did not open its database')
    }
    await this.#up
  }

  async stop(): Promise<void> {
    this.#isStopped = true
    for (const each of [this.#serving, this.#spare]) each?.child.kill('SIGKILL')
    await Promise.all([this.#serving?.over, this.#spare.over])
  }

  async #replace(): Promise<string> {
    const next = this.#spare
    this.#spare = new Process()
    const port = /^port (\d+)$/.exec((await next.line()) ?? '')?.[1]
    next.child.stdin?.write(`${this.#file}\n`)
    if (!port || (await next.line()) !== 'open') throw new Error('the small process did not start')
    this.#serving = next
    this.#port = port
    void next.over.then(() => {
      if (this.#isStopped) return
      this.kills += 1
      this.#serving = undefined
      this.#up = this.#replace()
    })
    return `http://127.0.0.1:${this.#port}`
  }
}
