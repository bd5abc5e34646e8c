import { getAnswers } from '@/data/answering/answers'
import { reply, respond, whereOf } from '../../../respond'

export async function GET(request: Request, { params }: RouteContext<'/api/rounds/[round]/answers'>) {
  const { round } = await params
  return respond(request, async (viewer) => reply(200, { answers: await getAnswers(viewer, whereOf(request, round)) }))
}
