/** An edit as a browser sends it: JSON, of which nothing is believed but its shape. */
import * as z from 'zod'
import { questionnaireSchema } from '../document'
import { locales } from '../text'
import type { DocumentEdit, EditList } from './edit'

const key = z.string().max(200)
const text = z.string().max(20_000)
const name = z.string().max(40)

const itemList = z.enum(['options', 'rows', 'columns'])
const place = z.union([
  z.strictObject({ of: z.literal('document') }),
  z.strictObject({ of: z.literal('section'), section: key }),
  z.strictObject({ of: z.literal('question'), question: key }),
  z.strictObject({ of: itemList, question: key, item: key }),
])
const after = key.nullable()
const position = z.union([
  z.strictObject({ of: z.literal('sections'), after }),
  z.strictObject({ of: z.literal('questions'), section: key, after }),
  z.strictObject({ of: itemList, question: key, after }),
])
const json = z.json().optional()
/** The rest of it is looked at by its list's own schema. */
const item = z.looseObject({ key })

const editSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('say'), at: place, part: name, locale: z.enum(locales), before: text, after: text }),
  z.strictObject({ kind: z.literal('set'), at: place, part: name, before: json, after: json }),
  z.strictObject({ kind: z.literal('add'), to: position, item }),
  z.strictObject({ kind: z.literal('remove'), from: position, item }),
  z.strictObject({ kind: z.literal('move'), key, from: position, to: position }),
  z.strictObject({ kind: z.literal('replace'), before: questionnaireSchema, after: questionnaireSchema }),
])

/** The edit that the JSON tells; undefined when it is none. Whether the document has such a field is said by `applyEdit`. */
export function readEdit(given: unknown): DocumentEdit | undefined {
  const read = editSchema.safeParse(given)
  return read.success ? (read.data as DocumentEdit) : undefined
}

const placeSchema = place
const positionSchema = position

/** The place that the JSON names; undefined when it names none. */
export const readPlace = (given: unknown) => placeSchema.safeParse(given).data

/** The list and place in it that the JSON names; undefined when it names none. */
export const readPosition = (given: unknown): (EditList & { after: string | null }) | undefined => positionSchema.safeParse(given).data
