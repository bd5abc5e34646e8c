/** What a file that somebody brings may weigh, before and after it is opened: it is hostile until it is read. */

export const importLimits = {
  /** Bytes of the file. */
  fileBytes: 5 * 1024 * 1024,
  /** Bytes that everything read of a packed file may come to. */
  inflatedBytes: 48 * 1024 * 1024,
  /** How many times its size a part may come to, once it is larger than a million bytes. */
  ratio: 200,
  /** Parts of a packed file. */
  entries: 2000,
  /** Rows with their heads and titles. */
  rows: 10_050,
  columns: 200,
  /** UTF-16 units of a cell; what is longer is cut. */
  cell: 2000,
} as const

/** Why a file cannot be read. */
export type FileProblem =
  | 'empty'
  | 'too-large'
  /** It unpacks to more than anybody's list. */
  | 'swollen'
  | 'old-excel'
  | 'protected'
  | 'not-a-table'
  | 'damaged'
  | 'unclosed-quote'
  | 'too-many-rows'
  | 'too-many-columns'
  /** Reading was ended: too long, or too much memory. */
  | 'gave-up'

/** A row that has something in it: its number in the file, from 1, and its cells as text. */
export type ImportedRow = { at: number; cells: string[] }
/** `row`: where the fault is, of a quote that is never closed where it opens. */
export type ReadTable = { rows: ImportedRow[] } | { problem: FileProblem; row?: number }

/** Is told the share of a file that is read, 0..1, as it grows. */
export type TellProgress = (share: number) => void
