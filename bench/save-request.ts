/**
 * What saving one answer costs through the whole service: `PUT /api/rounds/2026/answers/ohjeet`, one request after another.
 * The server's own time is its process' CPU time (from /proc, so on Linux only); elapsed time is what the caller waits, commit on disk included.
 */
import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { inVar } from '@/commands/paths'
import { buildIfChanged } from '@/commands/service/build'
import { demonstrationAt } from '@/commands/service/demonstration'
import { addMember, FullService, untouchedIn } from '@/testing/histories/servers/full-service'

const [warmUp, saves] = [100, 500]
if (!(await buildIfChanged())) process.exit(1)
await demonstrationAt(inVar('test', 'original.db'))
const [service, { municipality, cookie }] = await FullService.begin('bench', (db) => {
  const [first = ''] = untouchedIn(db, '2026')
  return { municipality: first, ...addMember(db, first, 'Maija') }
})
const address = `${await service.address()}/api/rounds/2026/answers/ohjeet?municipality=${municipality}`

/** CPU time of the server's process so far, in milliseconds; undefined where the system does not tell. A tick is 10 ms. */
function cpu(): number | undefined {
  const file = `/proc/${service.pid}/stat`
  if (!existsSync(file)) return undefined
  const fields = readFileSync(file, 'utf8')
    .replace(/\(.*\)/, '()')
    .split(' ')
  return (Number(fields[13]) + Number(fields[14])) * 10
}

let basedOn = 0
async function save(): Promise<number> {
  const body = JSON.stringify({ value: basedOn % 2 ? 'on' : 'ei', basedOn, saveId: randomUUID() })
  const began = performance.now()
  const response = await fetch(address, { method: 'PUT', headers: { Cookie: cookie, 'Content-Type': 'application/json' }, body })
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`)
  basedOn = (await response.json()).version
  return performance.now() - began
}

for (let at = 0; at < warmUp; at++) await save()
const before = cpu()
const waits: number[] = []
for (let at = 0; at < saves; at++) waits.push(await save())
const after = cpu()
waits.sort((a, b) => a - b)
const at = (share: number) => (waits[Math.floor(saves * share)] ?? 0).toFixed(1)
console.log(`${saves} saves, elapsed on loopback: median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms, least ${at(0)} ms`)
if (before !== undefined && after !== undefined) console.log(`CPU of the server: ${((after - before) / saves).toFixed(1)} ms a save`)
await service.stop()
