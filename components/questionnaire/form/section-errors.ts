/** Which errors a section's form shows, beside the fields and in the list above them. */
import type { SummaryError } from '@/components/ui/form/error-summary'
import { fieldName } from '../fields/form-fields'

type Messages = Readonly<Record<string, string>>

interface SectionFaults {
  /** Of saved answers that are impossible, as the page was made. */
  checks: Messages
  /** What the server said of the form sent last; null before the first sending. */
  sent: { errors: Messages; conflicts: Readonly<Record<string, unknown>> } | null
  /** Keys changed since: their messages speak of something that is no longer there. */
  fixed: readonly string[]
  /** What the queue could not save. */
  invalid: Messages
  /** Keys with two answers at the same time. */
  conflicting: readonly string[]
  conflictTitle: string
  /** The form was to be sent, and what it holds could not be saved. */
  attempted: boolean
}

/** By key the messages beside the fields, and the list with a link to each. Typing alone never makes the list longer. */
export function sectionErrors(faults: SectionFaults): { errors: Messages; summary: SummaryError[] } {
  const { checks, sent, fixed, invalid, conflicting, conflictTitle, attempted } = faults
  const standing = (messages: Messages) => Object.entries(messages).filter(([key]) => !fixed.includes(key))
  const listed = { ...Object.fromEntries(standing(sent?.errors ?? {})), ...(attempted ? invalid : {}) }
  const summary: SummaryError[] = Object.entries(listed).map(([key, message]) => ({ message, fieldId: fieldName(key) }))
  if (attempted || Object.keys(sent?.conflicts ?? {}).length)
    for (const key of conflicting) summary.push({ message: conflictTitle, fieldId: `conflict-${fieldName(key)}` })
  return { errors: { ...Object.fromEntries(standing({ ...checks, ...sent?.errors })), ...invalid }, summary }
}
