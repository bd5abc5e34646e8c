/**
 * Starts the service on the database in DATABASE, without serving pages, and has a worker read on for ever, first with a time limit;
 * writes an answer's worth into the database meanwhile. Says "reading" when the second worker reads, and how it ended.
 */
import { startOrEnd } from '@/data/start/start-or-end'
import { inWorker, theService } from '@/data/system/workers'
import { database } from '@/db/client'
import { people } from '@/db/schema'
import { type Latch, newLatch } from './worker-tasks/hold'

await startOrEnd([])
const file = 'testing/worker-tasks/read-on.ts'
const say = (line: string) => process.stdout.write(`${line}\n`)
await inWorker<Latch, void>(file, 1)(newLatch(), theService).catch((error: Error) => say(`ended: ${error.message}`))
const latch = newLatch()
void inWorker<Latch, void>(file)(latch, theService).catch((error: Error) => say(`ended: ${error.message}`))
await Atomics.waitAsync(latch, 0, 0).value
database().insert(people).values({ id: 'maija', email: 'maija@kunta.example', createdAt: new Date() }).run()
// As the framework does it: last, when nothing is waited for any more.
process.on('SIGTERM', () => process.exit(143))
say('reading')
setInterval(() => {}, 2 ** 30)
