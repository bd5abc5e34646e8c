/**
 * The service's process: our own HTTP server, with the framework behind it. Bundled (build-works.ts) and small: what the service does
 * is in the framework's bundles, which `instrumentation.ts` starts before this process listens.
 * PORT and HOST say where it listens.
 */
import { createServer } from 'node:http'
import next from 'next'
import { endConnectionsAtStop } from '@/data/system/open-connections'
import { passThrough, requestSteps } from '@/data/system/request-steps'
import { jsonLine } from './json-lines'
import { nearOriginOf } from './origin'

const port = Number(process.env.PORT)
const hostname = process.env.HOST || undefined
const isDevelopment = process.env.NODE_ENV === 'development'
// As `next start` has it: redirects after a form are read from here, not by way of the public address.
process.env.__NEXT_PRIVATE_ORIGIN = nearOriginOf(port, hostname)

const app = next({ dev: isDevelopment, dir: process.cwd(), port, ...(hostname ? { hostname } : {}) })
const answer = app.getRequestHandler()

const server = createServer((request, response) =>
  passThrough(requestSteps(), request, response, () => {
    answer(request, response).catch((error: unknown) => {
      console.error(error)
      response.statusCode = 500
      response.end('Internal Server Error')
    })
  }),
)
server.once('error', (error) => {
  console.error(error)
  process.exit(1)
})

/** Requests under way are answered, then the process ends as the signal would have ended it. */
const stopBy = (code: number) => () => {
  server.close(() => void app.close().finally(() => process.exit(code)))
}
process.once('SIGINT', stopBy(130))
process.once('SIGTERM', stopBy(143))
endConnectionsAtStop(server)

await app.prepare()
server.listen(port, hostname, () => process.stdout.write(jsonLine('Ready')))
