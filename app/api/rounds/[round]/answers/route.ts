import { getAnswers } from '@/data/answering/answers'
import { remoteAnswer } from '@/questionnaire/wire'
import { reply, respond, whereOf } from '../../../respond'

export async function GET(request: Request, { params }: RouteContext<'/api/rounds/[round]/answers'>) {
  const { round } = await params
  return respond(request, async (viewer) => {
    const saved = Object.entries(await getAnswers(viewer, whereOf(request, round)))
    return reply(200, { answers: Object.fromEntries(saved.map(([key, { note: _, ...answer }]) => [key, remoteAnswer(answer)])) })
  })
}
