/** Whole responses, by the forms of the pages and by single saves: eight respondents at once. */
import { randomUUID } from 'node:crypto'
import { emptyPage } from '../driver/empty-page'
import { hiddenFields, readPage, sendForm } from '../driver/forms'
import { type Answer, askFor, textOf } from '../driver/http'
import { type Effort, type Line, medians, together, unitsIn } from '../driver/measure'
import { fieldsFor, questionnaireOf, type Respondent, respondentsIn, round, wholeResponse } from '../driver/respondents'
import { startService } from '../driver/service'

const atOnce = 8
/** A form is shown again when an answer opened questions or looks odd. */
const mostSendings = 4

type Giving = { address: string; fields: ReadonlyMap<string, string[]>; answers: Readonly<Record<string, unknown>>; pages: number }

/** Where the answer to a form leads; undefined when the form is shown again. */
const ledTo = ({ status, headers }: Answer): string | undefined => (status === 303 ? String(headers.location) : undefined)

/** Hub, each section's page and form, check, sending, sent. */
async function giveByForms(giving: Giving, { municipality, cookie }: Respondent): Promise<void> {
  const { address, fields } = giving
  const under = (path: string) => new URL(path, address).href
  const read = (path: string) => {
    giving.pages += 1
    return readPage(under(path), cookie)
  }
  const hub = await read(`/fi/rounds/${round}?municipality=${municipality}`)
  let path = /href="(\/fi\/rounds\/\d+\/sections\/[^"]+)"/.exec(hub)?.[1]
  while (path?.includes('/sections/')) {
    let page = await read(path)
    let next: string | undefined
    for (let sending = 0; next === undefined; sending++) {
      if (sending === mostSendings) throw new Error(`${path} does not go on`)
      const own = hiddenFields(page, 'id="section-form"')
      const filled = own.flatMap(([name, key]) =>
        name === 'shown' ? (fields.get(key.replace('.', '-')) ?? []).map((value) => [key.replace('.', '-'), value] as const) : [],
      )
      const answer = await sendForm(under(path), cookie, [...own, ...filled])
      next = ledTo(answer)
      if (next === undefined) page = textOf(answer)
    }
    path = next
  }
  await read(path ?? '')
  const check = `/fi/rounds/${round}/check?municipality=${municipality}`
  const sent = ledTo(await sendForm(under(check), cookie, hiddenFields(await read(check), 'data-sends="answers"')))
  if (!sent?.includes('/sent')) throw new Error(`sending led to ${sent}`)
  await read(sent)
}

/** Each answer by a request of its own, then the sending, as the pages' script does. */
async function giveBySaves({ address, answers }: Giving, { municipality, cookie }: Respondent): Promise<void> {
  const at = (path: string) => `${address}/api/rounds/${round}/${path}?municipality=${municipality}`
  const headers = { Cookie: cookie, 'Content-Type': 'application/json' }
  for (const [key, value] of Object.entries(answers)) {
    const body = JSON.stringify({ value, basedOn: 0, saveId: randomUUID() })
    await askFor(200, at(`answers/${key}`), { method: 'PUT', headers, body })
  }
  await askFor(200, at('submission'), { method: 'POST', headers })
}

export async function measure(effort: Effort): Promise<Line[]> {
  const count = unitsIn(effort, 16)
  const [service, { everybody, fields, answers }] = await startService((db) => {
    const own = wholeResponse(db)
    const all = respondentsIn(db, 2 * atOnce + 2 * effort.runs * count)
    return { everybody: all.values(), answers: own, fields: fieldsFor(questionnaireOf(db), own) }
  })
  const giving: Giving = { address: service.address, fields, answers, pages: 0 }
  const take = (most: number) => [...everybody.take(most)]
  const run = async (give: typeof giveByForms, respondents: Respondent[]) => {
    const { took, cpu } = await service.spent(() => together(atOnce, respondents, (each) => give(giving, each)))
    return { perSecond: (respondents.length / took) * 1000, cpu: cpu / 1000 / respondents.length }
  }
  await run(giveByForms, take(2 * atOnce))
  giving.pages = 0
  const forms = await medians(effort, () => run(giveByForms, take(count)))
  const pages = giving.pages / (effort.runs * count)
  const saves = await medians(effort, () => run(giveBySaves, take(count)))
  const memory = service.memory()
  await service.stop()
  const least = ((await emptyPage(effort)).cpu * pages) / 1000
  const byForms = `whole responses by forms, ${atOnce} at once`
  const bySaves = `whole responses by ${Object.keys(answers).length} saves, ${atOnce} at once`
  return [
    { work: byForms, what: 'a second', value: forms.perSecond, goal: { atLeast: 8 } },
    { work: byForms, what: 'CPU-s each', value: forms.cpu, limit: least, goal: { atMost: 0.2 } },
    { work: bySaves, what: 'a second', value: saves.perSecond, goal: { atLeast: 12 } },
    { work: bySaves, what: 'CPU-s each', value: saves.cpu },
    { work: 'memory after them', what: 'MB', value: memory },
  ]
}
