import { setImmediate } from 'node:timers/promises'
import { AppError } from '@/data/errors'
import { getViewer } from '@/data/identity/session'
import { exportLog, type LogEntry, type LogExport } from '@/data/log/list-log'
import { logTexts } from '@/messages/log-texts'
import { sayMoment } from '@/messages/time'
import { type Locale, locales, say } from '@/questionnaire/text'
import { csvLine } from '@/sheets/csv-text'
import { sayActor, sayDetails, sayKind } from '../../say-event'
import { typedFilter } from '../../typed-filter'

const notFound = () => new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })

/** The lines of the file, batch by batch. */
async function* linesOf({ names, batches }: LogExport, locale: Locale): AsyncGenerator<string> {
  // Without the soft hyphens that pages show.
  const t = logTexts(locale)
  const speaker = { locale, t, names }
  const cells = (entry: LogEntry) => [
    sayMoment(entry.at, locale),
    sayActor(entry, t),
    sayKind(entry.kind, t),
    sayDetails(entry, speaker).join(' · '),
    entry.round ?? '',
    entry.municipality ? say(entry.municipality, locale) : '',
  ]
  const heads = ['columnWhen', 'columnWho', 'columnWhat', 'columnDetails', 'columnRound', 'columnMunicipality'] as const
  yield `\ufeff${csvLine(
    heads.map((head) => t(head)),
    locale,
  )}\r\n`
  for (const batch of batches()) {
    yield batch.map((entry) => `${csvLine(cells(entry), locale)}\r\n`).join('')
    await setImmediate()
  }
}

/** `kuntakysely-log.csv`: the log that the address asks for, sent as it is read. */
export async function GET(request: Request, { params }: RouteContext<'/[locale]/admin/log/files/[file]'>): Promise<Response> {
  const { locale: asked, file } = await params
  const locale = locales.find((each) => each === asked)
  if (!locale || file !== 'kuntakysely-log.csv') return notFound()
  try {
    const found = await exportLog(await getViewer(), typedFilter(Object.fromEntries(new URL(request.url).searchParams)))
    if (!found) return notFound()
    const lines = linesOf(found, locale)
    const encoder = new TextEncoder()
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const { value, done } = await lines.next()
        if (done) controller.close()
        else controller.enqueue(encoder.encode(value))
      },
      async cancel() {
        await lines.return(undefined)
      },
    })
    const headers = {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="kuntakysely-log.csv"',
      'Cache-Control': 'private, no-store',
    }
    return new Response(body, { headers })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return notFound()
  }
}
