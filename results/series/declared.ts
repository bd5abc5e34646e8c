/** What a questionnaire declares of one series, a row of a matrix included. */
import type { Comparability } from '@/questionnaire/document'
import type { Text } from '@/questionnaire/text'

export type Declared = Omit<Comparability, 'row'>

/** How one answer of an earlier round is read as one of a later: its key as it was offered, and the key it is counted under. */
export type RecodedOption = { from: string; to: string; label: Text; as: Text }
