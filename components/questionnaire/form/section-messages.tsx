import { ErrorSummary, type SummaryError } from '@/components/ui/form/error-summary'
import { Note } from '@/components/ui/message/note'
import { fieldName } from '../fields/field-texts'
import { fill, type SectionTexts } from '../words/section-texts'

interface SectionMessagesProps {
  errors: SummaryError[]
  closed: boolean
  /** Questions the answers opened: key and text. */
  opened: { key: string; title: string }[]
  texts: SectionTexts
}

/** What the form has to say when it is shown again: errors with links, that the survey has ended, new questions. */
export function SectionMessages({ errors, closed, opened, texts }: SectionMessagesProps) {
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
      {opened.length ? (
        <Note role="status">
          <p>{texts.opened}</p>
          <ul>
            {opened.map(({ key, title }) => (
              <li key={key}>
                <a href={`#q-${fieldName(key)}`}>{title}</a>
              </li>
            ))}
          </ul>
        </Note>
      ) : null}
    </div>
  )
}
