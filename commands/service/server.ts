/**
 * One process of the service: our own HTTP server, with the framework behind it. Bundled (build-works.ts) and small: what the service does
 * is in the framework's bundles, which `instrumentation.ts` starts before this process listens.
 * PORT and HOST say where it listens.
 */
import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import next from 'next'
import { endConnectionsAtStop, leaveConnections } from '@/data/system/open-connections'
import { passThrough, requestSteps } from '@/data/system/request-steps'
import { started } from '@/data/system/started'
import { finished, stopSignal } from '@/data/system/stop-signal'
import { nearOriginOf } from './origin'

// An import of it would load at once what only WebSockets, and requests later on, need.
const { createServer } = process.getBuiltinModule('node:http')

const port = Number(process.env.PORT)
const hostname = process.env.HOST || undefined
// As `next start` has it: what a redirect after a form shows is read from here, not by way of the public address.
process.env.__NEXT_PRIVATE_ORIGIN = nearOriginOf(port, hostname)

const dev = process.env.NODE_ENV === 'development'
// As a server of the framework's own "standalone" output has it: its settings as the build found them. Read anew they would be checked
// anew, which takes a tenth of the start, and memory for as long as the process runs.
if (!dev) {
  const { config } = JSON.parse(readFileSync('.next/required-server-files.json', 'utf8'))
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config)
}
const server = createServer((asked, its) =>
  passThrough(requestSteps(), asked, its, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error)
      response.statusCode = 500
      response.end('Internal Server Error')
    })
  }),
)
const app = next({ dev, dir: process.cwd(), port, httpServer: server, ...(hostname ? { hostname } : {}) })
const answer = app.getRequestHandler()
server.once('error', (error) => {
  console.error(error)
  process.exit(1)
})

/** Milliseconds that what is to be finished has, as those who wait for answers do. */
const grace = 8_000
const end = async (code: number, over: Promise<unknown>) => {
  await Promise.race([Promise.allSettled([app.close(), finished()]), over])
  process.exit(code)
}
let isStopped = false
/** Requests under way are answered, then the process ends as the signal would have ended it. */
const stop = (code: number) => () => {
  // A terminal tells every process of the service, and the one that started this one tells it again.
  if (isStopped) return
  isStopped = true
  const over = setTimeout(grace)
  server.close(() => void end(code, over))
}
process.on('SIGINT', stop(130))
process.on('SIGTERM', stop(143))
// It is for the process that started this one, which renews its processes one by one.
process.on('SIGHUP', () => {})
endConnectionsAtStop(server)
leaveConnections(server).then(() => {
  if (!stopSignal().aborted) void end(0, setTimeout(grace))
})

await app.prepare()
// A request, or a word of the process that started this one, would find nobody who hears it.
await started()
server.listen(port, hostname)
