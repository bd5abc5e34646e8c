/** Serves the built service and tells when it answers. */
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { ended, giveUp, passSignals, startProcess } from '../process'
import { jsonLine, passJsonLines } from './json-lines'
import { memoryEnvironment, memoryOptions } from './memory'
import { nearOriginOf, originOf } from './origin'
import { serverFile } from './server-file'

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

/** Waits until the service answers its health check; gives up quietly when `stopped` says so. */
async function waitUntilHealthy(origin: string, stopped: () => boolean): Promise<void> {
  while (!stopped()) {
    const health = await fetch(`${origin}/api/health`).catch(() => undefined)
    if (health?.ok) return
    await pause(200)
  }
}

/** Serves until the process is stopped. @param host where to listen; everywhere when not given. @returns the server's exit code */
export async function serve(port: number, settings: Record<string, string>, host?: string): Promise<number> {
  const where = { PORT: String(port), HOST: host ?? '' }
  const environment = { ...memoryEnvironment, ...settings, ...where, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  const server = startProcess(serverFile, [], environment, ['inherit', 'pipe', 'pipe'], memoryOptions)
  if (server.stdout) passJsonLines(server.stdout, process.stdout, 'info')
  if (server.stderr) passJsonLines(server.stderr, process.stderr, 'error')
  passSignals(server)
  let isOver = false
  const over = ended(server).finally(() => {
    isOver = true
  })
  await waitUntilHealthy(nearOriginOf(port, host), () => isOver)
  const answers = `Kuntakysely ${originOf(port, host)}`
  // Whoever tries the demonstration reads this line; in production all lines are the log's.
  if (!isOver) process.stdout.write(settings.DEMO === '1' ? `${answers}\n` : jsonLine(answers))
  return over
}
