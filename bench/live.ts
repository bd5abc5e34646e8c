/**
 * How soon a colleague sees an answer: from the request that saves it until the live stream of another member tells of it,
 * through the whole service, one answer after another.
 */
import { randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { inVar } from '@/commands/paths'
import { buildIfChanged } from '@/commands/service/build'
import { demonstrationAt } from '@/commands/service/demonstration'
import { addMember, FullService, untouchedIn } from '@/testing/histories/servers/full-service'

const [warmUp, saves] = [10, 100]
if (!(await buildIfChanged())) process.exit(1)
await demonstrationAt(inVar('test', 'original.db'))
const [service, { municipality, saver, reader }] = await FullService.begin('bench-live', (db) => {
  const [first = ''] = untouchedIn(db, '2026')
  return { municipality: first, saver: addMember(db, first, 'Maija'), reader: addMember(db, first, 'Liisa') }
})
const round = `${await service.address()}/api/rounds/2026`
const ending = new AbortController()
const stream = await fetch(`${round}/live?municipality=${municipality}&section=kaytannot`, {
  headers: { Cookie: reader.cookie, Accept: 'text/event-stream' },
  signal: ending.signal,
})
const events = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
if (!stream.ok || !events) throw new Error(`the stream answered ${stream.status}`)

/** Reads on until the stream has told what is looked for. */
async function until(told: string): Promise<void> {
  let read = ''
  while (!read.includes(told)) {
    const { value, done } = await (events as ReadableStreamDefaultReader<string>).read()
    if (done) throw new Error('the stream ended')
    read += value
  }
}

let version = 0
async function saveAndSee(): Promise<number> {
  const word = `sana ${randomUUID()}`
  const body = JSON.stringify({ value: word, basedOn: version, saveId: randomUUID() })
  const seen = until(word)
  const began = performance.now()
  const response = await fetch(`${round}/answers/vaikeinta?municipality=${municipality}`, {
    method: 'PUT',
    headers: { Cookie: saver.cookie, 'Content-Type': 'application/json' },
    body,
  })
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`)
  version = (await response.json()).version
  await seen
  return performance.now() - began
}

for (let at = 0; at < warmUp; at++) await saveAndSee()
const waits: number[] = []
for (let at = 0; at < saves; at++) waits.push(await saveAndSee())
waits.sort((a, b) => a - b)
const at = (share: number) => (waits[Math.floor(saves * share)] ?? 0).toFixed(0)
console.log(`${saves} answers seen by a colleague: median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms, least ${at(0)} ms`)
ending.abort()
await service.stop()
