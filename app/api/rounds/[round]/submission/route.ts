import { submitResponse } from '@/data/sending/submit'
import { respond, whereOf } from '../../../respond'
import { submissionReply } from '../../../save-reply'

export async function POST(request: Request, { params }: RouteContext<'/api/rounds/[round]/submission'>) {
  const { round } = await params
  return respond(request, async (viewer, locale) => submissionReply(await submitResponse(viewer, whereOf(request, round)), locale))
}
