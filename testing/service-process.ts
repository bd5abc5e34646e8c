/** Starts the service on the database in DATABASE as `npm start` does, without serving pages; says "started" and stays until it is stopped. */
import { startOrEnd } from '@/data/start/start-or-end'

await startOrEnd([])
process.stdout.write('started\n')
process.on('SIGTERM', () => process.exit(143))
setInterval(() => {}, 2 ** 30)
