/** The questionnaire's format as JSON Schema, made from the schema that reads it. */
import * as z from 'zod'
import { questionnaireSchema } from '../document'

/** @param address where it is published */
export const questionnaireJsonSchema = (address: string): Record<string, unknown> => ({
  ...z.toJSONSchema(questionnaireSchema, { io: 'input', target: 'draft-2020-12' }),
  $id: address,
  title: 'Kuntakysely questionnaire',
})
