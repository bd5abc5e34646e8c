/** Closing a round: how long everybody else waits meanwhile, beside what they wait anyway, and how long until its results are frozen. */
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { hiddenFields, readPage, sendForm } from '../driver/forms'
import { askFor } from '../driver/http'
import { type Effort, type Line, medians, quantile } from '../driver/measure'
import { addAdministrator, round } from '../driver/respondents'
import { databaseFile, startService } from '../driver/service'

/** Milliseconds between two requests of somebody else, and of nobody closing anything: about as long as closing takes. */
const [every, usually] = [5, 2000]
const revisionOfRound = 'select 1 from revisions v join rounds r on r.id = v.round_id where r.code = ?'

async function closeOnce(): Promise<{ waited: number; anyway: number; frozen: number }> {
  const [service, cookie] = await startService(addAdministrator)
  const page = `${service.address}/fi/admin/rounds/${round}/close`
  const fields = hiddenFields(await readPage(page, cookie), 'class="stack"')
  const waits: number[] = []
  let isOver = false
  const others = async () => {
    while (!isOver) {
      waits.push((await askFor(200, `${service.address}/fi/sign-in`)).whole)
      await pause(every)
    }
  }
  const asking = others()
  while (waits.length < 50) await pause(every)
  waits.length = 0
  await pause(usually)
  const [usual, anyway] = [quantile(waits, 0.5), quantile(waits, 1)]
  waits.length = 0
  const began = performance.now()
  const closing = sendForm(page, cookie, fields)
  const db = new Database(databaseFile, { readonly: true })
  while (!db.prepare(revisionOfRound).get(round)) await pause(every)
  const frozen = performance.now() - began
  const { status } = await closing
  if (status !== 303) throw new Error(`closing answered ${status}`)
  isOver = true
  await asking
  db.close()
  await service.stop()
  return { waited: quantile(waits, 1) - usual, anyway: anyway - usual, frozen: frozen / 1000 }
}

export async function measure(effort: Effort): Promise<Line[]> {
  const { waited, anyway, frozen } = await medians(effort, () => closeOnce())
  const work = 'closing a round'
  return [
    { work, what: 'others wait longer, ms', value: waited, limit: anyway, goal: { atMost: 20 } },
    { work, what: 'until frozen, s', value: frozen },
  ]
}
