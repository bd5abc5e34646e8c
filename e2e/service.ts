import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { freePort } from '@/testing/free-port'

/** The service as it runs for a test: its own process and its own copy of the demonstration. */
export type Service = {
  url: string
  stop: () => Promise<void>
  /** Starts it again, after a stop, where it was and on the same database. */
  start: () => Promise<void>
  /** All that it has written to its output and error output. */
  log: () => string
}

const answers = (server: ChildProcess, port: number, log: string[]) =>
  new Promise<void>((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk
      log.push(String(chunk))
      if (said.includes(`Kuntakysely http://localhost:${port}`) && said.includes('processes answer')) resolve()
    }
    server.stdout?.on('data', listen)
    server.stderr?.on('data', listen)
    server.once('exit', (code) => reject(new Error(`the service stopped with ${code}:\n${said}`)))
  })

type Heard = { log: string[]; env?: Readonly<Record<string, string>> }

async function serve(port: number, { log, env = {} }: Heard, command: readonly string[]) {
  const server = spawn(process.execPath, ['commands/bootstrap.mjs', ...command], {
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  await answers(server, port, log)
  const over = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  return () => {
    server.kill('SIGTERM')
    return over
  }
}

/** Starts the built service on a fresh demonstration database. @param name tells the databases of services at the same time apart; `loud`: it logs all it can */
export async function startService(name: string, { loud = false } = {}): Promise<Service> {
  const port = await freePort()
  const log: string[] = []
  const heard = { log, ...(loud ? { env: { LOG_LEVEL: 'debug' } } : {}) }
  let stop = await serve(port, heard, ['serve-tests', name])
  return {
    url: `http://localhost:${port}`,
    stop: () => stop(),
    start: async () => {
      stop = await serve(port, heard, ['serve-tests', name, '--again'])
    },
    log: () => log.join(''),
  }
}

/**
 * Starts the built service as an operator does the first time: in production, on a database that is not there yet.
 * @param settings the operator's
 * @returns with the link by which somebody signs in before any letter has left
 */
export async function startNewService(name: string, settings: Readonly<Record<string, string>>) {
  const port = await freePort()
  const folder = path.resolve('var', 'test', name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const url = `http://localhost:${port}`
  const own = { DATABASE: path.join(folder, 'kuntakysely.db'), HOST: '127.0.0.1', NEXTAUTH_URL: url, PROCESSES: '2' }
  const env = { ...own, NEXTAUTH_SECRET: randomBytes(32).toString('base64url'), ...settings }
  const stop = await serve(port, { log: [], env }, ['start'])
  const signInLink = (email: string) =>
    execFileSync(process.execPath, ['commands/bootstrap.mjs', 'sign-in-link', email], {
      env: { ...process.env, ...env },
      encoding: 'utf8',
    }).trim()
  return { url, stop, signInLink }
}
