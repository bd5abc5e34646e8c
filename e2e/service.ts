import { type ChildProcess, spawn } from 'node:child_process'
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

async function serve(port: number, { log, loud }: { log: string[]; loud: boolean }, rest: string[]) {
  const server = spawn(process.execPath, ['commands/bootstrap.mjs', 'serve-tests', ...rest], {
    env: { ...process.env, ...(loud ? { LOG_LEVEL: 'debug' } : {}), PORT: String(port) },
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
  const heard = { log, loud }
  let stop = await serve(port, heard, [name])
  return {
    url: `http://localhost:${port}`,
    stop: () => stop(),
    start: async () => {
      stop = await serve(port, heard, [name, '--again'])
    },
    log: () => log.join(''),
  }
}
