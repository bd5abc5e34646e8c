/** Serves the built service and tells when it answers. */
import { createServer } from 'node:net'
import { availableParallelism } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { claimDatabase } from '@/data/start/claim'
import { OperatorFault } from '@/db/operator-fault'
import { readEnv } from '@/env'
import { giveUp } from '../process'
import { jsonLine } from './json-lines'
import { nearOriginOf, originOf } from './origin'
import { Processes } from './processes'

/** Ends the command with one line when another program listens on the port. @param host where to listen; everywhere when not given */
export async function requireFreePort(port: number, host?: string): Promise<void> {
  const fault = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
    const probe = createServer()
    probe.once('error', resolve)
    probe.listen({ port, host }, () => probe.close(() => resolve(undefined)))
  })
  if (fault?.code === 'EADDRINUSE') giveUp(`Port ${port} is taken. Stop the other program or choose another port: PORT=${port + 1}.`)
  if (fault?.code === 'EADDRNOTAVAIL' || fault?.code === 'ENOTFOUND') giveUp(`HOST: "${host}" is no address of this machine.`)
  if (fault) giveUp(`Port ${port} cannot be used: ${fault.message}.`)
}

// An import of it, as `fetch` does, would load what WebSockets need: 7 MB of this process for as long as it runs, a twentieth of a second at start.
const { get } = process.getBuiltinModule('node:http')

/** What the health check answers; undefined while nobody does. */
const healthOf = (origin: string): Promise<number | undefined> =>
  new Promise((resolve) => {
    const asked = get(`${origin}/api/health`, { agent: false }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    asked.once('error', () => resolve(undefined))
  })

/** Waits until something is so; gives up quietly when `stopped` says so. */
async function waitUntil(isSo: () => Promise<boolean>, stopped: () => boolean): Promise<void> {
  while (!stopped() && !(await isSo())) await pause(50)
}

/** Makes the database this service's. Ends the command with one line when it cannot be. */
function claim(database: string): void {
  try {
    claimDatabase(database)
  } catch (fault) {
    if (!(fault instanceof OperatorFault)) throw fault
    giveUp(fault.message)
  }
}

/** What goes wrong in this very process is a line of the log too; those that answer end with it. */
function tellOwnFaults(): void {
  process.once('uncaughtException', (error) => {
    process.stderr.write(jsonLine(error.stack ?? String(error), 'error'), () => process.exit(1))
  })
}

/**
 * Serves until this process is stopped: it starts those that answer and keeps them running. Its settings are those of `process.env`.
 * @param host where to listen; everywhere when not given
 * @returns the exit code
 */
export async function serve(port: number, host?: string): Promise<number> {
  const { DATABASE, DEMO, PROCESSES: count = availableParallelism() } = readEnv(process.env)
  tellOwnFaults()
  const processes = new Processes({ PORT: String(port), HOST: host ?? '', PROCESSES: String(count) })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => processes.stop(signal))
  process.on('SIGHUP', () => void processes.renew())
  let isOver = false
  void processes.over.then(() => {
    isOver = true
  })
  void processes.start()
  // The first process loads its program meanwhile, and then waits to be told.
  claim(DATABASE)
  const origin = nearOriginOf(port, host)
  await waitUntil(
    async () => (await healthOf(origin)) !== undefined,
    () => isOver,
  )
  // Only now, for they would take their part of the processors from the first answer.
  const others = isOver ? undefined : processes.startOthers(count - 1)
  await waitUntil(
    async () => (await healthOf(origin)) === 200,
    () => isOver,
  )
  const answers = `Kuntakysely ${originOf(port, host)}`
  // Whoever tries the demonstration reads this line; in production all lines are the log's.
  if (!isOver) process.stdout.write(DEMO ? `${answers}\n` : jsonLine(answers))
  if ((await others) && !isOver) process.stdout.write(jsonLine(`${count} processes answer`))
  return processes.over
}
