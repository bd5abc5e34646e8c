/** Which fields a thing has, and what each can hold: read from the document's schema, so that a new field or type is edited as it stands there. */
import type * as z from 'zod'
import { optionSchema, type Question, questionnaireSchema, questionSchema, rowSchema, sectionSchema, textSchema } from '../document'
import type { EditList, EditPlace, TextPart, ValuePart } from './edit'
import type { Fields } from './thing'

type Shape = Readonly<Record<string, z.ZodType>>

/** Not fields to edit: what a thing is, and lists that things are added to. */
const fixed: ReadonlySet<string> = new Set(['key', 'type', 'sections', 'questions', 'options', 'rows', 'columns'])

const shapeOfQuestion = (type: unknown): Shape => questionSchema.options.find(({ shape }) => shape.type.value === type)?.shape ?? {}

const shapes: Record<EditPlace['of'], (thing: Fields) => Shape> = {
  document: () => questionnaireSchema.shape,
  section: () => sectionSchema.shape,
  question: ({ type }) => shapeOfQuestion(type),
  options: () => optionSchema.shape,
  columns: () => optionSchema.shape,
  rows: () => rowSchema.shape,
}

const items: Record<EditList['of'], z.ZodType> = {
  sections: sectionSchema,
  questions: questionSchema,
  options: optionSchema,
  columns: optionSchema,
  rows: rowSchema,
}

/** What can stand in a list. */
export const schemaOfItem = ({ of }: EditList): z.ZodType => items[of]

const isTextSchema = (schema: z.ZodType): boolean =>
  schema === textSchema || ('unwrap' in schema && typeof schema.unwrap === 'function' && schema.unwrap() === textSchema)

/** The schema of a field that the thing can have; undefined where it can have none of that name. */
export function schemaOfPart({ of }: EditPlace, thing: Fields, part: string): z.ZodType | undefined {
  const shape = shapes[of](thing)
  return fixed.has(part) || !Object.hasOwn(shape, part) ? undefined : shape[part]
}

/** Does the field hold a text, which is edited language by language? */
export const isTextPart = (place: EditPlace, thing: Fields, part: string): part is TextPart => {
  const schema = schemaOfPart(place, thing, part)
  return schema !== undefined && isTextSchema(schema)
}

export type EditablePart = { part: TextPart; isText: true; isOptional: boolean } | { part: ValuePart; isText: false; isOptional: boolean }

/** Every field that a thing can have, in the document's order. */
export function editableParts({ of }: EditPlace, thing: Fields): EditablePart[] {
  return Object.entries(shapes[of](thing)).flatMap(([part, schema]) => {
    if (fixed.has(part)) return []
    const isOptional = schema.safeParse(undefined).success
    return [{ part, isText: isTextSchema(schema), isOptional } as EditablePart]
  })
}

/** The names of the types a question can be of, as the schema has them. */
export const questionTypes: readonly Question['type'][] = questionSchema.options.map(({ shape }) => shape.type.value)
