/**
 * `npm run test:long`: 1 000 histories against a small process that uses data/ directly, then 50 through the full service.
 * `-- --seed N`: that one history, both ways. `-- --small N --full N`: other numbers of them.
 */
import { parseArgs } from 'node:util'
import type { Histories } from '@/testing/histories/small'
import { inVar } from '../paths'
import { buildIfChanged } from '../service/build'
import { demonstrationAt } from '../service/demonstration'

const { values } = parseArgs({ options: { seed: { type: 'string' }, small: { type: 'string' }, full: { type: 'string' } } })
const first = Number(values.seed ?? 1)
const count = (given: string | undefined, usual: number) => Number(given ?? (values.seed ? 1 : usual))

process.env.NEXTAUTH_SECRET ??= 'a secret of the tests, nowhere else used'
process.env.LOG_LEVEL = 'silent'

/** Runs histories from the first seed on. @returns how many showed a fault */
async function runAll(name: string, histories: Histories, count: number): Promise<number> {
  const began = Date.now()
  let failed = 0
  const sums: Record<string, number> = {}
  for (let at = 0; at < count; at++) {
    const { faults, ...numbers } = await histories.run(first + at)
    for (const [what, number] of Object.entries(numbers)) sums[what] = (sums[what] ?? 0) + number
    if (faults.length > 0) {
      failed += 1
      console.error(`${name}, seed ${first + at}: ${faults.join('\n  ')}\nrepeat with: npm run test:long -- --seed ${first + at}`)
    }
    if ((at + 1) % 50 === 0 || at + 1 === count) {
      const told = Object.entries({ ...sums, kills: histories.kills() }).map(([what, number]) => `${number} ${what}`)
      console.log(`${name}: ${at + 1} of ${count}, ${failed} failed, ${Math.round((Date.now() - began) / 1000)} s (${told.join(', ')})`)
    }
  }
  await histories.stop()
  return failed
}

const { smallHistories } = await import('@/testing/histories/small')
let failed = await runAll('small process', smallHistories(), count(values.small, 1000))
const throughAll = count(values.full, 50)
if (throughAll > 0) {
  if (!(await buildIfChanged())) process.exit(1)
  await demonstrationAt(inVar('test', 'original.db'))
  const { fullHistories } = await import('@/testing/histories/full')
  failed += await runAll('full service', await fullHistories('histories-long', throughAll), throughAll)
}
process.exitCode = failed > 0 ? 1 : 0
