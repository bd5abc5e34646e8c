/** Five hundred pages open and listening, while fifty answers a second are saved. */
import { request } from 'node:http'
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { addMember } from '@/testing/histories/servers/full-service'
import { type Saver, saveOnce } from '@/testing/load/savers'
import { type Effort, type Line, medians, quantile, unitsIn } from '../driver/measure'
import { type Respondent, respondentsIn, round } from '../driver/respondents'
import { startService } from '../driver/service'

const [streams, perSecond, seconds, municipalities] = [500, 50, 10, 100]

/** Opens a stream and reads on. @returns what ends it */
function listenTo(address: string, { municipality, cookie }: Respondent): Promise<() => void> {
  const url = `${address}/api/rounds/${round}/live?municipality=${municipality}&section=kaytannot`
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent: false, headers: { Cookie: cookie, Accept: 'text/event-stream' } }, (response) => {
      response.resume()
      if (response.statusCode === 200) resolve(() => sent.destroy())
      else reject(new Error(`a stream answered ${response.statusCode}`))
    })
    // Its end is ours.
    sent.on('error', reject)
    sent.end()
  })
}

/** Saves at a steady pace, whether or not the earlier ones are answered. @returns what each waited */
async function saveSteadily(address: string, savers: readonly Saver[], count: number): Promise<number[]> {
  const began = performance.now()
  const waiting: Promise<number>[] = []
  for (let at = 0; at < count; at++) {
    const due = (at / perSecond) * 1000 - (performance.now() - began)
    if (due > 0) await pause(due)
    waiting.push(saveOnce(address, savers[at % savers.length] as Saver))
  }
  return Promise.all(waiting)
}

export async function measure(effort: Effort): Promise<Line[]> {
  const open = unitsIn(effort, streams)
  const [service, { savers, readers }] = await startService((db) => {
    const own = respondentsIn(db, municipalities)
    return {
      savers: own.map((each): Saver => ({ ...each, id: '', name: '', version: 0 })),
      readers: Array.from({ length: open }, (_, at): Respondent => {
        const { municipality } = own[at % own.length] as Respondent
        return { municipality, cookie: addMember(db, municipality, 'Liisa').cookie }
      }),
    }
  })
  const count = unitsIn(effort, perSecond * seconds)
  await saveSteadily(service.address, savers, municipalities)
  const before = service.memory()
  const ends: (() => void)[] = []
  for (const reader of readers) ends.push(await listenTo(service.address, reader))
  const saves = await medians(effort, async () => {
    let waits: number[] = []
    const { cpu } = await service.spent(async () => {
      waits = await saveSteadily(service.address, savers, count)
    })
    return { p99: quantile(waits, 0.99), cpu: cpu / count }
  })
  const memory = (service.memory() - before) / open
  for (const end of ends) end()
  await service.stop()
  const work = `${open} live streams, ${perSecond} saves a second`
  return [
    { work, what: '99 of 100 saves within, ms', value: saves.p99, goal: { atMost: 30 } },
    { work, what: 'CPU-ms a save', value: saves.cpu },
    { work, what: 'MB a stream', value: memory, goal: { atMost: 0.2 } },
  ]
}
