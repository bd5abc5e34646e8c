import { getTranslations } from 'next-intl/server'
import { followedColumns, getFollowedFile } from '@/data/cockpit/list-file'
import { readFollowedWanted } from '@/data/cockpit/select'
import { AppError } from '@/data/errors'
import { getViewer } from '@/data/identity/session'
import { sizeClassName } from '@/messages/size-class'
import { locales } from '@/questionnaire/text'
import { sayFollowed } from '../say-followed'

const notFound = () => new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })

/** The municipalities of a round as the list shows them with the same query, as CSV. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/admin/rounds/[round]/municipalities/list'>,
): Promise<Response> {
  const { locale: asked, round } = await params
  const locale = locales.find((each) => each === asked)
  if (!locale) return notFound()
  const t = await getTranslations({ locale, namespace: 'cockpit' })
  const register = await getTranslations({ locale, namespace: 'register' })
  const { situation } = await sayFollowed(locale)
  const heads = {
    municipality: t('columnMunicipality'),
    sizeClass: t('columnSizeClass'),
    population: t('columnSize'),
    region: t('columnRegion'),
    language: t('columnLanguage'),
    situation: t('columnSituation'),
  }
  const head = (column: (typeof followedColumns)[number]): string =>
    column in heads ? heads[column as keyof typeof heads] : t(`file.${column as Exclude<typeof column, keyof typeof heads>}`)
  const words = {
    columns: Object.fromEntries(followedColumns.map((column) => [column, head(column)])) as Record<
      (typeof followedColumns)[number],
      string
    >,
    sizeClass: (sizeClass: number, limits: readonly number[]) => sizeClassName(register, limits, sizeClass),
    region: (value: string) => register(`region.${value as '01'}`),
    language: (value: string) => register(`language.${value as 'fi'}`),
    situation,
  }
  const wanted = readFollowedWanted(Object.fromEntries(new URL(request.url).searchParams))
  try {
    const bytes = await getFollowedFile(await getViewer(), round, wanted, { locale, words })
    const headers = {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="kuntakysely-${round}-kunnat.csv"`,
      'Content-Length': String(bytes.length),
      'Cache-Control': 'private, no-store',
    }
    return new Response(new Uint8Array(bytes), { headers })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return notFound()
  }
}
