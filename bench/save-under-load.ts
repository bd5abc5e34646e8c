/**
 * What a person who saves waits while others use the service: `npm run bench -- save-under-load [SECONDS]`, 30 a part by default.
 * First alone, then while 60 download sheets one after another, four open a results page each second and two ask for a letter each
 * second. Five colleagues save at their own pace.
 * Prints the 95th percentiles, how much longer the second is, what was answered, and the memory of the server (from /proc, Linux only).
 */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { inVar } from '@/commands/paths'
import { buildIfChanged } from '@/commands/service/build'
import { demonstrationAt } from '@/commands/service/demonstration'
import { locales } from '@/questionnaire/text'
import { addMember, FullService, untouchedIn } from '@/testing/histories/servers/full-service'

const seconds = Number(process.argv[3] ?? 30)
const [savers, downloads, readers, askers, pace, aSecond] = [5, 60, 4, 2, 200, 1000]
if (!(await buildIfChanged())) process.exit(1)
await demonstrationAt(inVar('test', 'original.db'))
const [service, people] = await FullService.begin('bench-load', (db) =>
  untouchedIn(db, '2026')
    .slice(0, savers)
    .map((municipality) => ({ municipality, ...addMember(db, municipality, 'Maija') })),
)
const address = await service.address()

const memory = (): number => Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${service.pid}/status`, 'utf8'))?.[1]) / 1024

let end = 0
const isOver = () => performance.now() >= end

/** Saves again and again, a pause between. @returns how long each took, in milliseconds */
async function saveOn({ municipality, cookie }: (typeof people)[number], versions: Map<string, number>): Promise<number[]> {
  const waits: number[] = []
  const url = `${address}/api/rounds/2026/answers/ohjeet?municipality=${municipality}`
  while (!isOver()) {
    const basedOn = versions.get(municipality) ?? 0
    const body = JSON.stringify({ value: basedOn % 2 ? 'on' : 'ei', basedOn, saveId: randomUUID() })
    const began = performance.now()
    const response = await fetch(url, { method: 'PUT', headers: { Cookie: cookie, 'Content-Type': 'application/json' }, body })
    if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`)
    versions.set(municipality, (await response.json()).version)
    waits.push(performance.now() - began)
    await pause(pace)
  }
  return waits
}

const answers = new Map<string, number>()
let asked = 0

/** Asks again and again, at once or after a pause in milliseconds. */
async function askOn(what: string, next: (at: number) => [path: string, options?: RequestInit], pauseAfter = 0): Promise<void> {
  while (!isOver()) {
    const [path, options] = next(asked++)
    const response = await fetch(address + path, { redirect: 'manual', ...options })
    await response.arrayBuffer()
    const answer = `${what}: ${response.status}`
    answers.set(answer, (answers.get(answer) ?? 0) + 1)
    if (pauseAfter) await pause(pauseAfter)
  }
}

const rounds = ['2024', '2018']
const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T
const sheet = (at: number): [string] => {
  const round = pick(rounds, Math.floor(at / 6))
  return [`/${pick(locales, at)}/results/${round}/sheets/kuntakysely-${round}.${pick(['xlsx', 'csv'], Math.floor(at / 3))}`]
}
const resultsPage = (at: number): [string] => [`/${pick(locales, at)}/results/${pick(rounds, at)}`]
const signIn = (at: number): [string, RequestInit] => {
  const body = new URLSearchParams({ email: `kuka${at}@muualla.example`, locale: 'fi' })
  return ['/api/auth/letter', { method: 'POST', body, headers: { Origin: address } }]
}

const others = () => [
  ...Array.from({ length: downloads }, () => askOn('sheet', sheet)),
  ...Array.from({ length: readers }, () => askOn('results page', resultsPage, aSecond)),
  ...Array.from({ length: askers }, () => askOn('sign-in', signIn, aSecond)),
]

const versions = new Map<string, number>()
async function part(name: string, load: () => Promise<void>[]): Promise<number> {
  end = performance.now() + seconds * 1000
  const before = memory()
  const [saved] = await Promise.all([Promise.all(people.map((person) => saveOn(person, versions))), ...load()])
  const waits = saved.flat().sort((a, b) => a - b)
  const at = (share: number) => waits[Math.floor(waits.length * share)] ?? 0
  console.log(
    `${name}: ${waits.length} saves, median ${at(0.5).toFixed(1)} ms, 95th percentile ${at(0.95).toFixed(1)} ms, longest ${(waits.at(-1) ?? 0).toFixed(0)} ms`,
  )
  console.log(`  memory ${before.toFixed(0)} MB before, ${memory().toFixed(0)} MB after`)
  return at(0.95)
}

await part('warming up', () => [])
const quiet = await part('quiet', () => [])
const loaded = await part('under load', others)
for (const [answer, times] of answers) console.log(`  ${times} × ${answer}`)
console.log(`Under load a save's 95th percentile is ${(loaded / quiet).toFixed(1)} times its quiet one`)
await service.stop()
