/** Answers as one process of the service does when it is started and ended, without the framework: with its own id, whole only when it is asked to the end. */
import { createServer } from 'node:http'
import { endConnectionsAtStop, leaveConnections } from '@/data/system/open-connections'
import { tellStarter, whenTold } from '@/data/system/siblings'
import { leaveSignal } from '@/data/system/stop-signal'

if (process.env.FAILS_WITH) process.exit(Number(process.env.FAILS_WITH))

let hasDuties = false
whenTold('take-duties', () => {
  hasDuties = true
})
leaveSignal().addEventListener('abort', () => {
  hasDuties = false
  tellStarter('duties-given-up')
})
/** From now on this process does nothing any more, as one that the system does not let run. */
const sleepForEver = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)

const server = createServer(({ url }, response) => {
  response.write(`${process.pid} `)
  if (url === '/sleep') response.end(sleepForEver)
  else setImmediate(() => response.end(hasDuties ? 'duties' : ''))
})
process.on('SIGTERM', () => server.close(() => process.exit(143)))
endConnectionsAtStop(server)
leaveConnections(server).then(() => process.exit(0))
server.listen(Number(process.env.PORT), '127.0.0.1')
