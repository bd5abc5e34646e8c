import { AppError } from '@/data/errors'
import { getViewer } from '@/data/identity/session'
import { getQuestionnaireToEdit } from '@/data/questionnaires/read'
import { ownOrigin } from '@/data/system/site'
import { writeQuestionnaire } from '@/questionnaire/reading/document'

type Context = RouteContext<'/[locale]/admin/rounds/[round]/questionnaire/export'>

/** The round's questionnaire as it stands, as a file of JSON that can be imported again. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { round } = await params
  try {
    const { document } = await getQuestionnaireToEdit(await getViewer(), round)
    return new Response(writeQuestionnaire(document, `${ownOrigin()}/schemas/questionnaire.json`), {
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Disposition': `attachment; filename="kuntakysely-${round.replace(/[^a-z0-9-]/gi, '')}-questionnaire.json"`,
        'Cache-Control': 'private, no-store',
      },
    })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
  }
}
