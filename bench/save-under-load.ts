/**
 * Saving while others use up what they can: `npm run bench -- save-under-load [--minutes N] [--warm-up N] [--processes N]`, by default 1, 1
 * and a process a core.
 * Five colleagues save, first alone, then while strangers try codes and ask for letters, each for a new address, 60 download at once
 * (XLSX, CSV, and their own answers as PDF), four read results pages and two sign in. After the warm-up, which is the same
 * traffic, prints what a save waits alone and under load, the memory and time of its processes, and what was answered.
 * Linux only (/proc). The driver shares the machine's processors with the service: look at ratios, and at the load beside them.
 */
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { at, inVar } from '@/commands/paths'
import { buildIfChanged } from '@/commands/service/build'
import { demonstrationAt } from '@/commands/service/demonstration'
import { addMember, FullService, untouchedIn } from '@/testing/histories/servers/full-service'
import { quantile, type Saver, saveUntil } from '@/testing/load/savers'
import type { TrafficOrder } from '@/testing/load/traffic'

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    minutes: { type: 'string', default: '1' },
    'warm-up': { type: 'string', default: '1' },
    processes: { type: 'string', default: String(availableParallelism()) },
  },
})
const [minutes, warmUp] = [Number(values.minutes), Number(values['warm-up'])]
const [savers, quietSeconds] = [5, 20]

if (!(await buildIfChanged())) process.exit(1)
await demonstrationAt(inVar('test', 'original.db'))
const settings = { DEMO: '0', TRUSTED_PROXIES: '1', LOG_LEVEL: 'fatal', PROCESSES: values.processes }
const [service, { people, addresses }] = await FullService.begin(
  'bench-load',
  (db) => ({
    people: untouchedIn(db, '2026')
      .slice(0, savers)
      .map((municipality): Saver => ({ municipality, ...addMember(db, municipality, 'Maija'), version: 0 })),
    addresses: db.prepare('select email from people').pluck().all() as string[],
  }),
  settings,
)
const address = await service.address()

const sumOf = (numbers: number[]) => numbers.reduce((sum, each) => sum + each, 0)

/** Resident memory of the processes that answer, in MB. */
const memory = () =>
  sumOf(service.pids.map((pid) => Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024))

/** Processor time of the processes' main threads and of all their threads so far, in seconds; a tick is 10 ms. */
function processorTime(): { main: number; all: number } {
  const seconds = (file: string) => {
    const fields = readFileSync(file, 'utf8')
      .replace(/\(.*\)/, '()')
      .split(' ')
    return (Number(fields[13]) + Number(fields[14])) / 100
  }
  const { pids } = service
  return {
    main: sumOf(pids.map((pid) => seconds(`/proc/${pid}/task/${pid}/stat`))),
    all: sumOf(pids.map((pid) => seconds(`/proc/${pid}/stat`))),
  }
}

const load = () => `load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} processors`
const inMs = (waits: readonly number[]) =>
  `${waits.length} saves: median ${quantile(waits, 0.5).toFixed(1)}, p95 ${quantile(waits, 0.95).toFixed(1)}, longest ${quantile(waits, 1).toFixed(0)} ms`

/** Has them save for so long. */
async function part(name: string, seconds: number): Promise<number[]> {
  const [began, before] = [performance.now(), processorTime()]
  const waits = await saveUntil(address, people, () => performance.now() - began >= seconds * 1000)
  const [passed, after] = [(performance.now() - began) / 1000, processorTime()]
  const share = (of: 'main' | 'all') => `${(((after[of] - before[of]) / passed) * 100).toFixed(0)} %`
  console.log(
    `${name}, ${seconds} s: ${inMs(waits)}; ${memory().toFixed(0)} MB; main threads ${share('main')}, all ${share('all')} (${load()})`,
  )
  return waits
}

function startTraffic(): { stop: () => Promise<Record<string, number>> } {
  const order: TrafficOrder = { address, cookies: people.map(({ cookie }) => cookie), addresses }
  const worker = new Worker(at('testing', 'load', 'traffic.ts'), { workerData: order })
  worker.once('error', (error) => {
    throw error
  })
  return {
    stop: async () => {
      const over = once(worker, 'message')
      worker.postMessage('stop')
      return (await over)[0]
    },
  }
}

const started = memory()
console.log(`started: ${service.pids.length} processes, ${started.toFixed(0)} MB`)
await part('alone, first', 10)
const warming = startTraffic()
await part('warming up', warmUp * 60)
await warming.stop()
const warm = memory()
const quiet = await part('alone', quietSeconds)
const others = startTraffic()
const loaded: number[] = []
for (let minute = 0; minute < minutes; minute += 0.5) loaded.push(...(await part('under load', Math.min(0.5, minutes - minute) * 60)))
const answers = await others.stop()
const end = memory()
const quietAfter = await part('alone, after', quietSeconds)
loaded.sort((a, b) => a - b)
const alone = [...quiet, ...quietAfter].sort((a, b) => a - b)
const p95 = quantile(alone, 0.95)

for (const [answer, times] of Object.entries(answers).sort()) console.log(`  ${times} × ${answer}`)
console.log(
  `memory: ${started.toFixed(0)} MB started, ${warm.toFixed(0)} MB after ${warmUp} min of warming up, ${end.toFixed(0)} MB after ${minutes} min more`,
)
console.log(`alone: ${inMs(alone)}`)
console.log(`under load: ${inMs(loaded)}`)
console.log(
  `of the p95 alone, p95 under load is ${(quantile(loaded, 0.95) / p95).toFixed(1)} times, the longest ${(quantile(loaded, 1) / p95).toFixed(1)} times`,
)
const late = (waits: readonly number[]) => `${waits.filter((wait) => wait > 5 * p95).length} of ${waits.length}`
console.log(`more than 5 times the p95 alone: ${late(loaded)} saves under load, ${late(alone)} alone`)
await service.stop()
