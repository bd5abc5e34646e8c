/** What a questionnaire declares of one series, a row of a matrix included. */
import type { Comparability } from '@/questionnaire/document'

export type Declared = Omit<Comparability, 'row'>
