/** Keeps two plain servers running on PORT as the service does its processes. Says how many answer; a line of its input is the new build. */
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { Processes } from '@/commands/service/processes'

let build = 'first'
const settings = { PORT: process.env.PORT ?? '', FAILS_WITH: process.env.FAILS_WITH ?? '' }
const options = ['--conditions=react-server', '--import', pathToFileURL('node_modules/tsx/dist/loader.mjs').href]
const processes = new Processes(settings, { file: 'testing/plain-server.ts', options, build: () => build })
process.on('SIGTERM', () => processes.stop('SIGTERM'))
process.on('SIGHUP', () => void processes.renew())
createInterface(process.stdin).on('line', (line) => {
  build = line
  process.stdout.write(`build ${line}\n`)
})
if ((await processes.start()) && (await processes.startOthers(1))) process.stdout.write('2 answer\n')
process.exit(await processes.over)
