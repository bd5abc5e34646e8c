import { getTranslations } from 'next-intl/server'
import { AppError } from '@/data/errors'
import { getViewer } from '@/data/identity/session'
import { getOutlineSheet } from '@/data/questionnaires/outline'
import { placeOutline } from '@/questionnaire/outline/place-lines'
import { readOutlineText } from '@/questionnaire/outline/read-text'
import { localeNamed } from '@/questionnaire/text'
import { busyPage, tookTooLongPage } from '../../../../../../busy'

type Context = RouteContext<'/[locale]/admin/rounds/[round]/questionnaire/import/outline'>

/** The round's questionnaire as a workbook in the shape that an import reads; the page's example where it has no question yet. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale: asked, round } = await params
  const locale = localeNamed(asked)
  const t = await getTranslations({ locale, namespace: 'questionnaireDifferences' })
  const { lines } = readOutlineText(t.raw('outline.example'))
  const example = placeOutline({ key: 'example', title: { fi: '', sv: '' }, sections: [] }, lines, []).document
  try {
    const order = { locale, sheet: t('outline.sheet'), now: new Date() }
    const bytes = await getOutlineSheet(await getViewer(), round, example, order)
    return new Response(new Uint8Array(bytes), {
      headers: {
        'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'Content-Disposition': `attachment; filename="kuntakysely-${round.replace(/[^a-z0-9-]/gi, '')}-questionnaire.xlsx"`,
        'Cache-Control': 'private, no-store',
      },
    })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (error.code === 'took-too-long') return tookTooLongPage(locale)
    return error.code === 'busy' ? busyPage(locale) : new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
  }
}
