import { ErrorSummary, type SummaryError } from '@/components/ui/form/error-summary'
import { Note } from '@/components/ui/message/note'
import { fieldName } from '../fields/field-texts'
import styles from '../section.module.css'
import { fill, type SectionTexts } from '../words/section-texts'
import { ConfirmedTold } from './same-panel'

type Titled = { key: string; title: string }

interface SectionMessagesProps {
  errors: SummaryError[]
  closed: boolean
  /** Questions the answers opened: key and text. */
  opened: Titled[]
  /** Numbers to look at before going on. */
  look: Titled[]
  /** Without script: what "Vahvista ennallaan" came to. */
  told: { confirmed: number; open: Titled[]; taken: Titled[] } | null
  texts: SectionTexts
}

/** What the form has to say when it is shown again: errors with links, that the survey has ended, new questions. */
export function SectionMessages({ errors, closed, opened, look, told, texts }: SectionMessagesProps) {
  return (
    <div className="stack">
      <ErrorSummary
        title={texts.errorSummary[errors.length - 1] ?? fill(texts.errorSummaryMany, { count: errors.length })}
        errors={errors}
      />
      {closed ? (
        <Note kind="warn" role="alert">
          <p>
            <b>{texts.closedTitle}</b>
          </p>
          <p>{texts.closedText}</p>
        </Note>
      ) : null}
      {told?.confirmed || told?.open.length ? (
        <Note role="status">
          <ConfirmedTold {...told} texts={texts} />
        </Note>
      ) : null}
      <Listed text={texts.taken} items={told?.taken ?? []} />
      <Listed text={texts.opened} items={opened} />
      <Listed text={texts.lookAgain} items={look} id="look-again" />
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
        <ul className={styles.links}>
          {items.map(({ key, title }) => (
            <li key={key}>
              <a href={`#q-${fieldName(key)}`}>{title}</a>
            </li>
          ))}
        </ul>
      </Note>
    </div>
  )
}
