import { sectionPath } from '../section-path'

/** Sections once stood right under the round: letters, kept destinations and bookmarks still say so. Pages of that name come first. */
export async function GET(request: Request, { params }: RouteContext<'/[locale]/rounds/[round]/[section]'>): Promise<Response> {
  const { locale, round, section } = await params
  const to = `/${locale}/rounds/${encodeURIComponent(round)}${sectionPath(section)}${new URL(request.url).search}`
  return new Response(null, { status: 308, headers: { Location: to, 'Cache-Control': 'no-cache' } })
}
