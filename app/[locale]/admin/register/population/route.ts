import { takeFile } from '../../take-file'

/** Populations of municipalities, as a form sends them. */
export async function POST(request: Request, { params }: RouteContext<'/[locale]/admin/register/population'>): Promise<Response> {
  const { locale } = await params
  return takeFile(request, { locale, kind: 'population', page: 'admin/register' })
}
