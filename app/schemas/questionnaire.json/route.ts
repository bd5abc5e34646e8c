import { connection } from 'next/server'
import { ownOrigin } from '@/data/system/site'
import { questionnaireJsonSchema } from '@/questionnaire/reading/document-schema'

/** The format of a questionnaire's file as JSON Schema, for whoever writes one. */
export async function GET(): Promise<Response> {
  await connection()
  return new Response(JSON.stringify(questionnaireJsonSchema(`${ownOrigin()}/schemas/questionnaire.json`)), {
    headers: { 'Content-Type': 'application/schema+json; charset=utf-8', 'Cache-Control': 'public, max-age=0, must-revalidate' },
  })
}
