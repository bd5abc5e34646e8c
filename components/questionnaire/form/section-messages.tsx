import { ErrorSummary, type SummaryError } from '@/components/ui/form/error-summary'
import { Note } from '@/components/ui/message/note'
import { ClosedNote } from '../closed-note'
import { fillText, type SectionTexts } from '../words/section-texts'
import { ConfirmOutcome } from './confirm-panel'
import { type Titled, TitledLinks } from './titled-links'

interface SectionMessagesProps {
  errors: SummaryError[]
  closed: boolean
  /** Questions the answers opened: key and text. */
  opened: Titled[]
  /** Numbers to look at before going on. */
  toReview: Titled[]
  /** Without script: what "Vahvista ennallaan" came to. */
  outcome: { confirmed: number; open: Titled[]; taken: Titled[] } | null
  texts: SectionTexts
}

/** What the form has to say when it is shown again: errors with links, that the survey has ended, new questions. */
export function SectionMessages({ errors, closed, opened, toReview, outcome, texts }: SectionMessagesProps) {
  return (
    <div className="stack">
      <ErrorSummary
        title={texts.errorSummary[errors.length - 1] ?? fillText(texts.errorSummaryMany, { count: errors.length })}
        errors={errors}
      />
      {closed ? <ClosedNote texts={texts} /> : null}
      {outcome?.confirmed || outcome?.open.length ? (
        <Note role="status">
          <ConfirmOutcome {...outcome} texts={texts} />
        </Note>
      ) : null}
      <Listed text={texts.taken} items={outcome?.taken ?? []} />
      <Listed text={texts.opened} items={opened} />
      <Listed text={texts.lookAgain} items={toReview} id="look-again" />
    </div>
  )
}

/** A sentence and the questions it is about, each with a link. Draws nothing without questions. */
function Listed({ id, text, items }: { id?: string; text: string; items: Titled[] }) {
  if (items.length === 0) return null
  return (
    <div id={id} tabIndex={id ? -1 : undefined}>
      <Note role="status">
        <p>{text}</p>
        <TitledLinks items={items} />
      </Note>
    </div>
  )
}
