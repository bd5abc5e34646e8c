import { getTranslations } from 'next-intl/server'
import { AppError } from '@/data/errors'
import { getViewer } from '@/data/identity/session'
import { getMailingList } from '@/data/mailings/list-file'
import { leftOutReasons } from '@/questionnaire/mailing/plan'
import { readPurpose } from '@/questionnaire/mailing/purposes'
import { locales } from '@/questionnaire/text'

const notFound = () => new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })

/** Who gets the letters of a mailing and who does not, as it is now, as CSV. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/[locale]/admin/rounds/[round]/mailings/[purpose]/list'>,
): Promise<Response> {
  const { locale: asked, round, purpose: named } = await params
  const [locale, purpose] = [locales.find((each) => each === asked), readPurpose(named)]
  if (!locale || !purpose) return notFound()
  const t = await getTranslations({ locale, namespace: 'mailings' })
  const columns = [
    t('list.code'),
    t('list.municipality'),
    t('list.address'),
    t('list.name'),
    t('list.language'),
    t('list.outcome'),
  ] as const
  const reasons = Object.fromEntries(leftOutReasons.map((why) => [why, t(`reason.${why}`)])) as Record<
    (typeof leftOutReasons)[number],
    string
  >
  try {
    const words = { columns, gets: t('list.gets'), reasons }
    const bytes = await getMailingList(await getViewer(), round, purpose, { locale, words })
    const headers = {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="kuntakysely-${round}-${purpose}.csv"`,
      'Content-Length': String(bytes.length),
      'Cache-Control': 'private, no-store',
    }
    return new Response(new Uint8Array(bytes), { headers })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return notFound()
  }
}
