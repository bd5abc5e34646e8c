/** From the start to the first answer, and the memory of everything that `npm start` leaves running. */
import { setTimeout as pause } from 'node:timers/promises'
import { emptyPage } from '../driver/empty-page'
import { type Effort, type Line, medians } from '../driver/measure'
import { startService } from '../driver/service'

/** Milliseconds after which an idle service has done what it does at its start. */
const settling = 3000

export async function measure(effort: Effort): Promise<Line[]> {
  const empty = await emptyPage(effort)
  const own = await medians(effort, async () => {
    const [service] = await startService(() => undefined)
    await pause(settling)
    const figures = { start: service.startTime / 1000, memory: service.memory() }
    await service.stop()
    return figures
  })
  return [
    { work: 'start to the first answer', what: 's', value: own.start, limit: empty.start / 1000, goal: { atMost: 1.2 } },
    { work: 'all processes, idle', what: 'MB', value: own.memory, limit: 2 * empty.memory, goal: { atMost: 2 * empty.memory + 40 } },
  ]
}
