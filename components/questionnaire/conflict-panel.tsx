import { buttonClass } from '@/components/ui/form/button'
import { sayTime } from '@/messages/time'
import { isAnswered, type Value } from '@/questionnaire/answer'
import type { Asking } from '@/questionnaire/document'
import type { Locale } from '@/questionnaire/text'
import type { RemoteAnswer } from '@/questionnaire/wire'
import { slotWords } from '@/questionnaire/words/answer-words'
import styles from './section.module.css'
import type { SectionTexts } from './words/section-texts'

interface ConflictPanelProps {
  answerKey: string
  question: Asking
  mine: Value
  theirs: RemoteAnswer
  /** The reason given with one's own. */
  note?: string
  locale: Locale
  texts: SectionTexts
  /** With JavaScript; without it the buttons send the form. */
  onChoice: (choice: 'theirs' | 'mine') => boolean
}

/** Two answers to one question: the saved one stands until its reader chooses. The focus is left where it is. */
export function ConflictPanel({ answerKey, question, mine, theirs, note, locale, texts, onChoice }: ConflictPanelProps) {
  const words = (value: Value, reason: string | null | undefined) => {
    const said = isAnswered(value) ? slotWords(question, answerKey, value, locale) : texts.noAnswer
    return reason ? `${said} – ${reason}` : said
  }
  const id = `conflict-${answerKey.replace('.', '-')}`
  const choose = (choice: 'theirs' | 'mine') => (event: { preventDefault: () => void }) => {
    if (onChoice(choice)) event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as one more question of the form, and takes a legend instead of the heading
    <div className={styles.conflict} role="group" aria-labelledby={id}>
      <h2 id={id}>{texts.conflictTitle}</h2>
      <dl className={styles.versus}>
        <div>
          <dt>
            {theirs.savedBy ?? texts.colleague}
            {theirs.savedAt ? `, ${sayTime(new Date(theirs.savedAt), locale)}` : ''}
          </dt>
          <dd>{words(theirs.value, theirs.note)}</dd>
        </div>
        <div>
          <dt>{texts.you}</dt>
          <dd>{words(mine, note)}</dd>
        </div>
      </dl>
      <p>{texts.conflictText}</p>
      <input type="hidden" name={`theirs:${answerKey}`} value={theirs.version} />
      <div className={styles.conflictActions}>
        <button className={buttonClass('primary', true)} type="submit" name="keep" value={answerKey} onClick={choose('theirs')}>
          {texts.keepTheirs}
        </button>
        <button className={buttonClass('second', true)} type="submit" name="use" value={answerKey} onClick={choose('mine')}>
          {texts.useMine}
        </button>
      </div>
    </div>
  )
}
