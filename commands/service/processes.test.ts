import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent, get } from 'node:http'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { afterEach, expect, test, vi } from 'vitest'
import { freePort } from '@/testing/free-port'
import { buildIn } from './processes'

let port: number
let starter: ChildProcess
let lines: string[]

afterEach(() => {
  // It ends with its processes, as those do when it is killed.
  starter?.kill('SIGKILL')
})

async function start(settings: Record<string, string> = {}) {
  port = await freePort()
  lines = []
  const options = ['--conditions=react-server', '--import', 'tsx', 'testing/starter-process.ts']
  const env = { NODE_ENV: 'test' as const, PATH: '/usr/bin:/bin', PORT: String(port), ...settings }
  starter = spawn(process.execPath, options, { env, stdio: ['pipe', 'pipe', 'pipe'] })
  for (const stream of [starter.stdout, starter.stderr]) if (stream) createInterface(stream).on('line', (line) => lines.push(line))
}
const said = (what: string | RegExp) => vi.waitFor(() => expect(lines.join('\n')).toMatch(what), { timeout: 120_000 })

type Answer = { pid: number; hasDuties: boolean }
/** One request. @throws when the connection is refused or cut */
async function ask(agent?: Agent, path = '/'): Promise<Answer> {
  const [response] = await once(get({ port, host: '127.0.0.1', path, agent: agent ?? false }), 'response')
  const [pid = '', duties] = (await text(response)).split(' ')
  return { pid: Number(pid), hasDuties: duties === 'duties' }
}
/** Asks until two processes have answered, of which none may be one of these. */
async function bothAnswer(without: number[] = []): Promise<Answer[]> {
  const seen = new Map<number, Answer>()
  await vi.waitFor(
    async () => {
      const answer = await ask()
      seen.set(answer.pid, answer)
      expect([...seen.keys()].filter((pid) => !without.includes(pid))).toHaveLength(2)
    },
    { timeout: 120_000, interval: 5 },
  )
  return [...seen.values()].filter(({ pid }) => !without.includes(pid))
}

test('two processes answer; one has the duties, and when it is killed the other; another takes its place', async () => {
  await start()
  await said('2 answer')
  const before = await bothAnswer()
  const [first, second] = [before.find((each) => each.hasDuties), before.find((each) => !each.hasDuties)]
  expect(before.filter(({ hasDuties }) => hasDuties)).toHaveLength(1)
  process.kill(first?.pid ?? 0, 'SIGKILL')
  await said(`process ${first?.pid} ended by SIGKILL`)
  const after = await bothAnswer([first?.pid ?? 0])
  expect(after.filter(({ hasDuties }) => hasDuties).map(({ pid }) => pid)).toEqual([second?.pid])
})

test('a request that a killed process had not received yet is cut, and does not wait for ever', async () => {
  await start()
  await said('2 answer')
  await bothAnswer()
  const { pid } = await ask(undefined, '/sleep')
  const answered: number[] = []
  const asked = Array.from({ length: 6 }, () => ask().then((answer) => answered.push(answer.pid)))
  // The other process has answered all but the one that was given to the sleeping one.
  await vi.waitFor(() => expect(answered).toHaveLength(asked.length - 1), { timeout: 60_000 })
  process.kill(pid, 'SIGKILL')
  const outcomes = await Promise.allSettled(asked)
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1)
  expect(answered).not.toContain(pid)
})

test('processes are renewed one by one, the duties too, and no request is refused, on old connections neither', async () => {
  await start()
  await said('2 answer')
  const before = (await bothAnswer()).map(({ pid }) => pid)
  const agents = Array.from({ length: 8 }, () => new Agent({ keepAlive: true, maxSockets: 1 }))
  let isOver = false
  let answered = 0
  const asking = [...agents, undefined].map(async (agent) => {
    while (!isOver) {
      await ask(agent)
      answered += 1
    }
  })
  starter.kill('SIGHUP')
  await said('renewed: 2 processes answer')
  const after = await bothAnswer(before)
  isOver = true
  await Promise.all(asking)
  for (const agent of agents) agent.destroy()
  expect(answered).toBeGreaterThan(agents.length)
  expect(after.filter(({ hasDuties }) => hasDuties)).toHaveLength(1)
})

test('a connection that a process had not received when it was told to leave is answered by another', async () => {
  await start()
  await said('2 answer')
  const before = (await bothAnswer()).map(({ pid }) => pid)
  const [slow = 0] = before
  process.kill(slow, 'SIGSTOP')
  starter.kill('SIGHUP')
  await said('renewed: 2 processes answer')
  const answered: number[] = []
  const asked = Array.from({ length: 6 }, () => ask().then(({ pid }) => answered.push(pid)))
  // All but the one that was given to the process that does not run, behind the word to leave.
  await vi.waitFor(() => expect(answered).toHaveLength(asked.length - 1), { timeout: 60_000 })
  process.kill(slow, 'SIGCONT')
  await Promise.all(asked)
  expect(before.filter((pid) => answered.includes(pid))).toEqual([])
})

test('beside the processes of one build none of another is started', async () => {
  await start()
  await said('2 answer')
  const before = (await bothAnswer()).map(({ pid }) => pid)
  starter.stdin?.write('second\n')
  await said('build second')
  starter.kill('SIGHUP')
  await said('There is a new build')
  expect((await bothAnswer()).map(({ pid }) => pid).sort()).toEqual(before.sort())
  const [first = 0, second = 0] = before
  process.kill(first, 'SIGKILL')
  await said(`process ${first} ended by SIGKILL`)
  await vi.waitFor(async () => expect((await ask()).pid).toBe(second), { timeout: 60_000 })
  const over = once(starter, 'exit')
  process.kill(second, 'SIGKILL')
  expect(await over).toEqual([1, null])
})

test('told to stop, it ends with its processes as the signal says', async () => {
  await start()
  await said('2 answer')
  const over = once(starter, 'exit')
  starter.kill('SIGTERM')
  expect(await over).toEqual([143, null])
  await expect(ask()).rejects.toThrow('ECONNREFUSED')
})

test('when the first process cannot start, nothing is tried again and its code is told', async () => {
  await start({ FAILS_WITH: '7' })
  expect(await once(starter, 'exit')).toEqual([7, null])
})

test('killed, it takes its processes along', async () => {
  await start()
  await said('2 answer')
  const before = await bothAnswer()
  starter.kill('SIGKILL')
  const isAlive = ({ pid }: Answer) => {
    try {
      return process.kill(pid, 0)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
      throw error
    }
  }
  await vi.waitFor(() => expect(before.some(isAlive)).toBe(false), { timeout: 60_000 })
})

test('while a build is being made, or after one that failed, there is none', () => expect(buildIn('no/such/folder')).toBe(''))
