/** Files of a frozen round: the first of their kind after the round's page was read, or made at once, and those after it, which are kept. */
import { setTimeout as pause } from 'node:timers/promises'
import { askFor } from '../driver/http'
import { type Effort, type Line, median, quantile, unitsIn } from '../driver/measure'
import { startService } from '../driver/service'

const formats = {
  csv: { first: { atMost: 40 }, kept: { atMost: 10 } },
  xlsx: { first: { atMost: 250 }, kept: { atMost: 10 } },
} as const
const languages = ['fi', 'sv', 'en']
/** Milliseconds that a reader looks at a page before asking for a file: few. */
const reading = 3000
const path = (language: string, round: string, format: string) => `/${language}/results/${round}/sheets/kuntakysely-${round}.${format}`

export async function measure(effort: Effort): Promise<Line[]> {
  const [service] = await startService(() => undefined)
  const load = async (language: string, round: string, format: string) =>
    (await askFor(200, service.address + path(language, round, format))).whole
  const lines: Line[] = []
  const afterPage: Record<string, number[]> = { csv: [], xlsx: [] }
  for (const language of languages) {
    await askFor(200, `${service.address}/${language}/results/2018`)
    await pause(reading)
    for (const format of Object.keys(formats)) afterPage[format]?.push(await load(language, '2018', format))
  }
  for (const [format, goals] of Object.entries(formats)) {
    const first: number[] = []
    for (const language of languages) first.push(await load(language, '2024', format))
    const again: number[] = []
    const { cpu } = await service.spent(async () => {
      for (let at = 0; at < effort.runs * unitsIn(effort, 40); at++) again.push(await load('fi', '2024', format))
    })
    const work = `${format.toUpperCase()} of a frozen round`
    lines.push(
      { work, what: 'first time, its page read before, ms', value: median(afterPage[format] ?? []), goal: goals.first },
      { work, what: 'first time, ms', value: median(first), goal: goals.first },
      { work, what: 'kept, ms', value: quantile(again, 0.5), goal: goals.kept },
      { work, what: 'kept, CPU-ms', value: cpu / again.length },
    )
  }
  await service.stop()
  return lines
}
