/** Single answers saved over 32 connections. */
import { copyFileSync } from 'node:fs'
import { inVar } from '@/commands/paths'
import { removeDatabase } from '@/db/files'
import { type Saver, saveOnce } from '@/testing/load/savers'
import { type Effort, type Line, medians, quantile, unitsIn } from '../driver/measure'
import { rawCommits } from '../driver/raw-commits'
import { respondentsIn } from '../driver/respondents'
import { original, startService } from '../driver/service'

const connections = 32

export async function measure(effort: Effort): Promise<Line[]> {
  const [service, savers] = await startService((db) =>
    respondentsIn(db, connections).map((each): Saver => ({ ...each, id: '', name: '', version: 0 })),
  )
  const each = unitsIn(effort, 64)
  const saveAll = async (waits: number[], times: number) => {
    const saveOn = async (saver: Saver) => {
      for (let at = 0; at < times; at++) waits.push(await saveOnce(service.address, saver))
    }
    await Promise.all(savers.map(saveOn))
  }
  await saveAll([], 8)
  const saves = await medians(effort, async () => {
    const waits: number[] = []
    const { took, cpu } = await service.spent(() => saveAll(waits, each))
    const own = { perSecond: (waits.length / took) * 1000, cpu: cpu / waits.length }
    return { ...own, middle: quantile(waits, 0.5), p99: quantile(waits, 0.99) }
  })
  await service.stop()
  const file = inVar('bench', 'raw.db')
  removeDatabase(file)
  copyFileSync(original, file)
  const raw = await rawCommits(effort, file)
  const work = `saves over ${connections} connections`
  return [
    { work, what: 'a second', value: saves.perSecond, limit: raw.perSecond, goal: { atLeast: 700 } },
    { work, what: 'CPU-ms each', value: saves.cpu, limit: raw.cpu, goal: { atMost: 2 } },
    { work, what: 'median, ms', value: saves.middle },
    { work, what: '99 of 100 within, ms', value: saves.p99, goal: { atMost: 60 } },
  ]
}
