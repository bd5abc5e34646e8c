import { takeFile } from '../../take-file'

/** A classification of municipalities, as a form sends it. */
export async function POST(request: Request, { params }: RouteContext<'/[locale]/admin/register/classification'>): Promise<Response> {
  const { locale } = await params
  return takeFile(request, { locale, kind: 'classification', page: 'admin/register' })
}
