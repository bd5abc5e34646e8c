import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AskerRank, WorkQueue } from './work-queue'

/** Works named by their askers. */
function queueOf(...askers: [name: string, rank: AskerRank][]) {
  const queue = new WorkQueue<string>()
  for (const [name, rank] of askers) queue.add(name, rank, name)
  return queue
}
const takeAll = (queue: WorkQueue<string>) => Array.from({ length: 20 }, () => queue.take()).filter((each) => each !== undefined)
const times = (name: string, number: number, rank: AskerRank = 'person') => Array(number).fill([name, rank] as [string, AskerRank])

test('works of one asker are done in the order in which they came', () => {
  const queue = new WorkQueue<number>()
  for (const each of [1, 2, 3]) queue.add(each, 'person', 'maija')
  expect([queue.take(), queue.take(), queue.take(), queue.take()]).toEqual([1, 2, 3, undefined])
})

test('whoever brought many waits for those who brought one', () => {
  expect(takeAll(queueOf(...times('many', 4), ...times('one', 1), ...times('two', 2)))).toEqual([
    ...['many', 'one', 'two'],
    ...['many', 'two', 'many', 'many'],
  ])
})

test('whoever brought many is not put off by ever new ones', () => {
  const queue = queueOf(...times('many', 3))
  const taken: (string | undefined)[] = []
  for (let at = 0; at < 6; at++) {
    queue.add(`new ${at}`, 'person', `new ${at}`)
    taken.push(queue.take())
  }
  expect(taken).toEqual(['many', 'new 0', 'many', 'new 1', 'new 2', 'many'])
})

test("the service's own come first, then people's, then visitors'", () => {
  const queue = queueOf(...times('net', 2, 'visitor'), ...times('maija', 2), ...times('freezing', 1, 'service'))
  expect(takeAll(queue)).toEqual(['freezing', 'maija', 'maija', 'net', 'net'])
})

test('every fifth is of those behind, however many come before them', () => {
  const queue = queueOf(...times('net', 3, 'visitor'))
  const taken = Array.from({ length: 15 }, (_, at) => {
    queue.add(`maija ${at}`, 'person', 'maija')
    return queue.take()
  })
  expect(taken.flatMap((each, at) => (each === 'net' ? [at] : []))).toEqual([4, 9, 14])
})

test('what waits is taken by rank, turn and coming, whoever brings how many when', () => {
  const asked = fc.oneof(
    fc.record({ rank: fc.constantFrom<AskerRank[]>('service', 'person', 'visitor'), asker: fc.constantFrom('a', 'b', 'c', 'd') }),
    fc.constant('take' as const),
  )
  fc.assert(
    fc.property(fc.array(asked, { maxLength: 60 }), (steps) => {
      const queue = new WorkQueue<number>()
      let [waiting, standing]: [{ work: number; rank: number; turn: number; asker: string }[], number] = [[], 0]
      const takenBefore = [0, 0, 0]
      for (const [work, step] of steps.entries()) {
        if (step !== 'take') {
          const own = waiting.filter(({ asker }) => asker === step.asker).map(({ turn }) => turn)
          const rank = ['service', 'person', 'visitor'].indexOf(step.rank)
          waiting.push({ work, rank, turn: Math.max(standing, ...own) + 1, asker: step.asker })
          queue.add(work, step.rank, step.asker)
          continue
        }
        const ranks = [0, 1, 2].filter((rank) => waiting.some((each) => each.rank === rank))
        const due = ranks.find((rank) => (takenBefore[rank] ?? 0) >= 4) ?? ranks[0]
        for (const rank of ranks.filter((each) => each > (due ?? 0))) takenBefore[rank] = (takenBefore[rank] ?? 0) + 1
        if (due !== undefined) takenBefore[due] = 0
        const next = waiting.filter(({ rank }) => rank === due).toSorted((one, other) => one.turn - other.turn || one.work - other.work)[0]
        expect(queue.take()).toBe(next?.work)
        waiting = waiting.filter((each) => each !== next)
        standing = Math.max(standing, next?.turn ?? 0)
        expect(queue.size).toBe(waiting.length)
      }
    }),
  )
})
