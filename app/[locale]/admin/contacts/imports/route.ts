import { takeFile } from '../../take-file'

/** A file of contacts, as a form sends it. */
export async function POST(request: Request, { params }: RouteContext<'/[locale]/admin/contacts/imports'>): Promise<Response> {
  const { locale } = await params
  return takeFile(request, { locale, kind: 'contacts', page: 'admin/contacts' })
}
