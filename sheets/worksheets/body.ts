/** What the tables of a question are made from, and what they come to. */
import type { SheetTexts } from '@/messages/sheet-texts'
import type { AskedQuestion, SheetInput } from '../input'
import type { Sheet } from '../sheet'

/** What the tables of a question start from. `row`: the first free row, where the body begins. */
export type BodyInput = AskedQuestion & { input: SheetInput; texts: SheetTexts; row: number }
/** The part of a question's sheet that its type decides. */
export type Body = Pick<Sheet, 'rows' | 'widths' | 'charts'>
