import { getVersions } from '@/data/answering/history/versions'
import { reply, respond, whereOf } from '../../../../../respond'

export async function GET(request: Request, { params }: RouteContext<'/api/rounds/[round]/answers/[key]/history'>) {
  const { round, key } = await params
  return respond(request, async (viewer) => {
    const versions = await getVersions(viewer, { ...whereOf(request, round), key })
    return reply(200, { versions: versions.map(({ key: _, ...version }) => version) })
  })
}
