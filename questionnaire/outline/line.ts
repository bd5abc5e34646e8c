/** One question of an outline, as it was written: nothing of it is a question of the document yet. */
import type { Text } from '../text'

export type OutlineLine = {
  /** Number of the row or line in the file, from 1. */
  at: number
  /** Empty: the section of the line before. */
  section: Partial<Text>
  key: string
  /** As written; empty where it is left to be seen. */
  type: string
  title: Partial<Text>
  label: Partial<Text>
  hint: Partial<Text>
  unit: Partial<Text>
  /** Options, or columns of a matrix. */
  options: Partial<Text>[]
  rows: Partial<Text>[]
}

export type OutlineFault = {
  at: number
  code: /** No row of heads names the column of the question in Finnish. */
    | 'no-heads'
    | 'no-section'
    | 'no-title'
    /** `value`: what stands there. */
    | 'type'
    | 'no-type'
    | 'key-form'
    /** The same question twice in the file; `value` its key. */
    | 'twice'
    /** The question of the key is of another type; `value` its key. */
    | 'other-type'
    /** Options or rows where the type has none. */
    | 'no-list'
    | 'few-options'
    /** A language has more or fewer options than the Finnish one; `value` is the language's code. */
    | 'uneven'
    /** The same option twice; `value` the option. */
    | 'option-twice'
    /** A line that belongs to no question. */
    | 'stray'
    | 'too-long'
  value?: string
}

/** `unread`: heads of columns that say nothing known. */
export type ReadOutline = { lines: OutlineLine[]; faults: OutlineFault[]; unread: string[] }

export const emptyLine = (at: number): OutlineLine => ({
  at,
  section: {},
  key: '',
  type: '',
  title: {},
  label: {},
  hint: {},
  unit: {},
  options: [],
  rows: [],
})
