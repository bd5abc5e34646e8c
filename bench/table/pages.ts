/** Pages one after another: how soon the first byte comes, and what the processor does for it. */
import { findSlot } from '@/questionnaire/asked'
import { emptyPage } from '../driver/empty-page'
import { askFor } from '../driver/http'
import { type Effort, type Goal, type Line, medians, quantile, unitsIn } from '../driver/measure'
import { addAdministrator, questionnaireOf, respondentsIn, round, wholeResponse } from '../driver/respondents'
import { type Served, startService } from '../driver/service'

type Page = { work: string; path: string; cookie?: string; goal?: Goal }

/** A frozen round of the demonstration, one of its questions, and both as they are counted while a round is open. */
function pagesOf(
  section: string,
  question: string,
  { municipality, cookie }: { municipality: string; cookie: string },
  admin: string,
): Page[] {
  const own = `?municipality=${municipality}`
  return [
    { work: 'first page', path: '/fi', goal: { atMost: 12 } },
    { work: 'sign-in page', path: '/fi/sign-in' },
    { work: 'hub', path: `/fi/rounds/${round}${own}`, cookie, goal: { atMost: 12 } },
    { work: 'section page', path: `/fi/rounds/${round}/sections/${section}${own}`, cookie, goal: { atMost: 12 } },
    { work: 'check page', path: `/fi/rounds/${round}/check${own}`, cookie },
    { work: 'results front, frozen', path: '/fi/results/2024', goal: { atMost: 8 } },
    { work: 'results question, frozen', path: `/fi/results/2024/${question}`, goal: { atMost: 8 } },
    ...publicPages(question),
    { work: 'results front, live', path: `/fi/results/${round}`, cookie: admin, goal: { atMost: 30 } },
    { work: 'results question, live', path: `/fi/results/${round}/${question}`, cookie: admin, goal: { atMost: 30 } },
    { work: 'cockpit', path: `/fi/admin/rounds/${round}`, cookie: admin },
    {
      work: 'explore a frozen round',
      path: '/fi/results/2024/explore?question=vastuu&by=viestintahenkilosto',
      cookie: admin,
      goal: { atMost: 30 },
    },
    { work: 'draft article', path: '/fi/admin/rounds/2024/article', cookie: admin, goal: { atMost: 30 } },
    { work: 'open answers', path: '/fi/admin/rounds/2024/open-answers', cookie: admin, goal: { atMost: 30 } },
    { work: "a municipality's benchmark", path: `/fi/rounds/2024/benchmark${own}`, cookie, goal: { atMost: 30 } },
  ]
}

/** What else the public reads of a frozen round, held to what its front page is. */
const publicPages = (question: string): Page[] =>
  [
    ['all questions', '/all-questions'],
    ['method and quality', '/method-and-quality'],
    ['cross tables', '/tables'],
    ['a cross table', '/tables/vastuu-by-viestintahenkilosto'],
    ['embedded chart', `/${question}/embed`],
  ].map(([work = '', path]) => ({ work: `${work}, frozen`, path: `/fi/results/2024${path}`, goal: { atMost: 8 } }))

async function linesOf(effort: Effort, service: Served, { work, path, cookie, goal }: Page, empty: { firstByte: number; cpu: number }) {
  const count = unitsIn(effort, 60)
  const visit = async (waits: number[]) => {
    for (let at = 0; at < count; at++)
      waits.push((await askFor(200, service.address + path, cookie ? { headers: { Cookie: cookie } } : {})).firstByte)
  }
  // Each of the service's processes compiles for itself.
  for (let time = 0; time < 3; time++) await visit([])
  const page = await medians(effort, async () => {
    const waits: number[] = []
    const { cpu } = await service.spent(() => visit(waits))
    return { firstByte: quantile(waits, 0.5), cpu: cpu / count }
  })
  const lines: Line[] = [
    { work, what: 'first byte, ms', value: page.firstByte, limit: empty.firstByte, goal },
    { work, what: 'CPU-ms each', value: page.cpu, limit: empty.cpu, goal },
  ]
  return lines
}

export async function measure(effort: Effort): Promise<Line[]> {
  const empty = await emptyPage(effort)
  const [service, pages] = await startService((db) => {
    const before = questionnaireOf(db, '2024')
    const asked = Object.keys(wholeResponse(db)).find((key) => findSlot(before, key))
    const [first] = respondentsIn(db, 1)
    const section = questionnaireOf(db).sections[2]
    if (!first || !section || !asked) throw new Error('the demonstration has no open round')
    return pagesOf(section.key, asked.split('.')[0] ?? '', first, addAdministrator(db))
  })
  const lines: Line[] = []
  for (const page of pages) lines.push(...(await linesOf(effort, service, page, empty)))
  await service.stop()
  return lines
}
