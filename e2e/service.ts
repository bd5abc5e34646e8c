import { type ChildProcess, spawn } from 'node:child_process'
import { freePort } from '@/testing/free-port'

/** The service as it runs for a test: its own process and its own copy of the demonstration. */
export type Service = {
  url: string
  stop: () => Promise<void>
  /** Starts it again, after a stop, where it was and on the same database. */
  start: () => Promise<void>
}

const answers = (server: ChildProcess, port: number) =>
  new Promise<void>((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk
      if (said.includes(`Kuntakysely http://localhost:${port}`)) resolve()
    }
    server.stdout?.on('data', listen)
    server.stderr?.on('data', listen)
    server.once('exit', (code) => reject(new Error(`the service stopped with ${code}:\n${said}`)))
  })

async function serve(port: number, rest: string[]) {
  const server = spawn(process.execPath, ['commands/bootstrap.mjs', 'serve-tests', ...rest], {
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  await answers(server, port)
  const over = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  return () => {
    server.kill('SIGTERM')
    return over
  }
}

/** Starts the built service on a fresh demonstration database. @param name tells the databases of services at the same time apart */
export async function startService(name: string): Promise<Service> {
  const port = await freePort()
  let stop = await serve(port, [name])
  return {
    url: `http://localhost:${port}`,
    stop: () => stop(),
    start: async () => {
      stop = await serve(port, [name, '--again'])
    },
  }
}
