import { putAnswer } from './put-answer'

export async function PUT(request: Request, { params }: RouteContext<'/api/rounds/[round]/answers/[key]'>) {
  return putAnswer(request, await params)
}
