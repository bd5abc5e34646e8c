/**
 * What a stranger can use up by asking: codes tried and letters asked for, each for a new address, as fast as the service answers.
 * `npm run bench -- sign-in-attack [SECONDS]`: so long for each of the attacks, 60 by default. From one network, then from ever new ones.
 * Prints the memory of the server's process over time (from /proc, so on Linux only) and how far it rose after warming up.
 */
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { inVar } from '@/commands/paths'
import { buildIfChanged } from '@/commands/service/build'
import { demonstrationAt } from '@/commands/service/demonstration'
import { FullService } from '@/testing/histories/servers/full-service'

const seconds = Number(process.argv[3] ?? 60)
// The engine lets its heap grow for about ten thousand requests of any kind.
const [atOnce, warmUp, printEvery] = [48, 4000, 5]
if (!(await buildIfChanged())) process.exit(1)
await demonstrationAt(inVar('test', 'original.db'))
const [service] = await FullService.begin('bench-attack', () => undefined, { DEMO: '0', TRUSTED_PROXIES: '1' })
const address = await service.address()

/** Memory of the server's process in MB. */
function memory(): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${service.pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes) / 1024
}

type Network = (at: number) => string
const oneNetwork: Network = () => '192.0.2.1'
/** Each in a /48 of its own. */
const newNetworks: Network = (at) => `3fff:${(at >> 16).toString(16)}:${(at & 0xffff).toString(16)}::1`

let sent = 0
const answers = new Map<string, number>()
async function ask(path: string, network: Network): Promise<void> {
  const at = sent++
  const body = new URLSearchParams({ email: `kuka${at}@muualla.example`, code: '123456', locale: 'fi' })
  const headers = { Origin: address, 'X-Forwarded-For': network(at) }
  const response = await fetch(`${address}/api/auth/${path}`, { method: 'POST', body, headers, redirect: 'manual' })
  await response.arrayBuffer()
  const answer = `${response.status} ${response.headers.get('location') ?? ''}`
  answers.set(answer, (answers.get(answer) ?? 0) + 1)
}

/** Asks with so many requests under way at a time, until `isOver`. */
async function attack(path: string, network: Network, isOver: () => boolean): Promise<void> {
  const worker = async () => {
    while (!isOver()) await ask(path, network)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}

async function attackFor(path: string, from: string, network: Network): Promise<void> {
  const [began, sentBefore, start] = [performance.now(), sent, memory()]
  const passed = () => (performance.now() - began) / 1000
  console.log(`${path}, ${from}: ${start.toFixed(0)} MB at its start`)
  const clock = setInterval(
    () => console.log(`  ${passed().toFixed(0)} s: ${sent - sentBefore} requests, ${memory().toFixed(0)} MB`),
    printEvery * 1000,
  )
  await attack(path, network, () => passed() >= seconds)
  clearInterval(clock)
  console.log(`  ${((sent - sentBefore) / passed()).toFixed(0)} requests a second, ${memory().toFixed(0)} MB at its end`)
}

const networks = [
  ['from one network', oneNetwork],
  ['from ever new networks', newNetworks],
] as const
const begun = memory()
for (const [, network] of networks)
  for (const path of ['redeem', 'letter']) {
    const enough = sent + warmUp
    await attack(path, network, () => sent >= enough)
  }
const quiet = memory()
for (const [from, network] of networks) for (const path of ['redeem', 'letter']) await attackFor(path, from, network)
for (const [answer, times] of answers) console.log(`${times} × ${answer}`)
console.log(
  `Memory: ${begun.toFixed(0)} MB when started, ${quiet.toFixed(0)} MB after warming up, ${memory().toFixed(0)} MB at the end of ${seconds} s of each attack`,
)
await service.stop()
