/**
 * What strangers and members ask of the service all at once, each again and again: `workerData` names the service, `stop` ends it.
 * It runs in a thread of its own, at a lower priority: in life those who ask have processors of their own, and what they cost would stand in the
 * times of those who are measured.
 */
import { Agent, request } from 'node:http'
import { constants, setPriority } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { locales } from '@/questionnaire/text'

/** `cookies` of people who are signed in; `addresses` of people who may ask for letters. */
export type TrafficOrder = { address: string; cookies: string[]; addresses: string[] }

/** How many ask at once, and how long each waits between two asks, in milliseconds. */
export const traffic = {
  'code tried': { atOnce: 16, pause: 0 },
  'letter asked': { atOnce: 16, pause: 0 },
  sheet: { atOnce: 45, pause: 0 },
  'own answers': { atOnce: 15, pause: 0 },
  'results page': { atOnce: 4, pause: 1000 },
  'sign-in': { atOnce: 2, pause: 1000 },
} as const
type Kind = keyof typeof traffic

// Of this thread alone, where threads have priorities of their own (Linux).
setPriority(constants.priority.PRIORITY_LOW)

const { address, cookies, addresses } = workerData as TrafficOrder
const agent = new Agent({ keepAlive: true })
const answers: Record<string, number> = {}
let [isOver, asked] = [false, 0]

type Ask = { path: string; headers?: Record<string, string>; form?: Record<string, string> }

/** The status, or "cut": a kept connection may end as it is used again. */
function ask({ path, headers, form }: Ask): Promise<number | 'cut'> {
  const type = form && { 'Content-Type': 'application/x-www-form-urlencoded', Origin: address }
  return new Promise((resolve) => {
    const sent = request(address + path, { agent, method: form ? 'POST' : 'GET', headers: { ...type, ...headers } }, (response) => {
      response.resume()
      response.once('end', () => resolve(response.statusCode ?? 0))
    })
    sent.once('error', () => resolve('cut'))
    sent.end(form && new URLSearchParams(form).toString())
  })
}

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T
/** Every other asker has one network, the others a /48 of their own each time. */
const from = (at: number) => ({
  'X-Forwarded-For': at % 2 ? '192.0.2.1' : `3fff:${(at >> 16).toString(16)}:${(at & 0xffff).toString(16)}::1`,
})
const rounds = ['2024', '2018']

const next: Record<Kind, (at: number) => Ask> = {
  'code tried': (at) => ({
    path: '/api/auth/redeem',
    headers: from(at),
    form: { email: `kuka${at}@muualla.example`, code: '123456', locale: 'fi' },
  }),
  'letter asked': (at) => ({ path: '/api/auth/letter', headers: from(at), form: { email: `kuka${at}@muualla.example`, locale: 'fi' } }),
  sheet: (at) => {
    const [round, format] = [pick(rounds, Math.floor(at / 7)), pick(['xlsx', 'csv'], at)]
    const path = `/${pick(locales, Math.floor(at / 3))}/results/${round}/sheets/kuntakysely-${round}.${format}`
    return { path, headers: { 'X-Forwarded-For': '192.0.2.2' } }
  },
  'own answers': (at) => ({ path: '/fi/rounds/2026/answers/pdf', headers: { Cookie: pick(cookies, at) } }),
  'results page': (at) => ({ path: `/${pick(locales, at)}/results/${pick(rounds, at)}` }),
  'sign-in': (at) => ({
    path: '/api/auth/letter',
    headers: { 'X-Forwarded-For': `198.51.100.${at % 250}` },
    form: { email: pick(addresses, at), locale: 'fi' },
  }),
}

async function askOn(kind: Kind): Promise<void> {
  while (!isOver) {
    const status = await ask(next[kind](asked++))
    const name = `${kind}: ${status}`
    answers[name] = (answers[name] ?? 0) + 1
    if (traffic[kind].pause) await pause(traffic[kind].pause)
  }
}

parentPort?.once('message', () => {
  isOver = true
})
const kinds = Object.keys(traffic) as Kind[]
await Promise.all(kinds.flatMap((kind) => Array.from({ length: traffic[kind].atOnce }, () => askOn(kind))))
agent.destroy()
parentPort?.postMessage(answers)
