/**
 * How long a copy of the database takes while nothing else goes on, and while answers are saved 50 times a second through the whole
 * service. It should take at most three times as long, and saving go on.
 */
import { performance } from 'node:perf_hooks'
import { inVar } from '@/commands/paths'
import { buildIfChanged } from '@/commands/service/build'
import { demonstrationAt } from '@/commands/service/demonstration'
import { addMember, FullService, untouchedIn } from '@/testing/histories/servers/full-service'
import { runCommand } from '@/testing/run-command'
import { startSaver } from '@/testing/saver'

const [runs, savesASecond] = [5, 50]
if (!(await buildIfChanged())) process.exit(1)
await demonstrationAt(inVar('test', 'original.db'))
const [service, { municipality, cookie }] = await FullService.begin('bench-backup', (db) => {
  const [first = ''] = untouchedIn(db, '2026')
  return { municipality: first, ...addMember(db, first, 'Maija') }
})
const settings = { DATABASE: service.file, BACKUPS: inVar('test', 'bench-backups') }

/** Seconds, starting the process included: the median of a few copies. */
async function median(): Promise<number> {
  const times: number[] = []
  for (let at = 0; at < runs; at++) {
    const began = performance.now()
    await runCommand('backup', [], settings)
    times.push((performance.now() - began) / 1000)
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0
}

const quiet = await median()
const saver = startSaver(
  `${await service.address()}/api/rounds/2026/answers/ohjeet?municipality=${municipality}`,
  cookie,
  1000 / savesASecond,
)
await saver.reached(savesASecond)
const [before, began] = [saver.acknowledged(), performance.now()]
const busy = await median()
const rate = ((saver.acknowledged() - before) / (performance.now() - began)) * 1000
await saver.stop()
await service.stop()
console.log(
  `a copy: ${quiet.toFixed(2)} s quiet, ${busy.toFixed(2)} s at ${rate.toFixed(0)} saves a second: ${(busy / quiet).toFixed(1)} times`,
)
