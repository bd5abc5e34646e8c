import { getTranslations } from 'next-intl/server'
import { contactFileFormats, getContactsFile } from '@/data/contacts/contacts-file'
import { AppError } from '@/data/errors'
import { getViewer } from '@/data/identity/session'
import { locales } from '@/questionnaire/text'
import { busyPage, tookTooLongPage } from '../../../../busy'

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const satisfies Record<(typeof contactFileFormats)[number], string>

const notFound = () => new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })

/** `kuntakysely-contacts.csv` or `.xlsx`: all contacts, in the shape that an import reads. */
export async function GET(_request: Request, { params }: RouteContext<'/[locale]/admin/contacts/files/[file]'>): Promise<Response> {
  const { locale: asked, file } = await params
  const locale = locales.find((each) => each === asked)
  const format = contactFileFormats.find((each) => file === `kuntakysely-contacts.${each}`)
  if (!locale || !format) return notFound()
  const t = await getTranslations({ locale, namespace: 'contacts.file' })
  const words = {
    municipality: t('municipality'),
    code: t('code'),
    email: t('email'),
    name: t('name'),
    role: t('role'),
    language: t('language'),
    primary: t('primary'),
    registry: t('registry'),
    state: t('state'),
    yes: t('yes'),
    no: t('no'),
    bounced: t('bounced'),
    departed: t('departed'),
    sheet: t('sheet'),
  }
  try {
    const bytes = await getContactsFile(await getViewer(), { format, locale, words, now: new Date() })
    const headers = {
      'Content-Type': types[format],
      'Content-Disposition': `attachment; filename="kuntakysely-contacts.${format}"`,
      'Content-Length': String(bytes.length),
      'Cache-Control': 'private, no-store',
    }
    return new Response(new Uint8Array(bytes), { headers })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (error.code === 'took-too-long') return tookTooLongPage(locale)
    return error.code === 'busy' ? busyPage(locale) : notFound()
  }
}
