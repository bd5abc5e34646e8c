import { TextArea } from '@/components/ui/form/text-area'
import input from '../fields/fields.module.css'
import { fieldName } from '../fields/form-fields'
import styles from '../section.module.css'
import type { Notice } from '../words/section-texts'

interface NoticesProps {
  id: string
  /** The answer's key. */
  answer: string
  notices: readonly Notice[]
  note: string
  onNote: (note: string) => void
}

/** What a form says it has shown: an answer and its number. */
export const seenMark = (key: string, { value }: Pick<Notice, 'value'>): string => `${key}=${value}`

/** What is odd about a number, under its field, with room for the reason where one is wanted. It never blocks. */
export function Notices({ id, answer, notices, note, onNote }: NoticesProps) {
  const gravest = notices.find((notice) => notice.why) ?? notices[0]
  const why = gravest?.why
  const fieldId = `${fieldName(answer)}-why`
  return (
    <div className={styles.soft}>
      <div id={id}>
        <p>
          <b>{notices.map((notice) => notice.lead).join(' ')}</b> {gravest?.ask}
        </p>
      </div>
      {why ? (
        <>
          <label htmlFor={fieldId}>{why}</label>
          <TextArea
            id={fieldId}
            name={`note:${answer}`}
            className={input.area}
            maxLength={2000}
            defaultValue={note}
            onChange={(event) => onNote(event.target.value)}
          />
        </>
      ) : null}
      {gravest ? <input type="hidden" name="seen" value={seenMark(answer, gravest)} /> : null}
    </div>
  )
}
