import { isAnswered, type Value } from '@/questionnaire/answer'
import { isAsking, slotsOf } from '@/questionnaire/asked'
import type { Section } from '@/questionnaire/document'
import { type Locale, say } from '@/questionnaire/text'
import { rowOf } from '@/questionnaire/types/matrix'
import type { Unsent } from '@/questionnaire/wire'
import { slotWords } from '@/questionnaire/words/answer-words'
import { ClosedNote } from './closed-note'
import styles from './section.module.css'
import type { SectionTexts } from './words/section-texts'

interface UnsentAnswersProps {
  section: Section
  unsent: readonly Unsent[]
  locale: Locale
  texts: SectionTexts
}

const newest = ({ waiting, request }: Unsent): Value => (waiting === undefined ? (request?.value ?? null) : waiting)

/** After closing: what an earlier visit typed and could not save, to be read and copied. Nothing when everything is saved. */
export function UnsentAnswers({ section, unsent, locale, texts }: UnsentAnswersProps) {
  const byKey = new Map(unsent.map((each) => [each.key, newest(each)]))
  const lines = section.questions.flatMap((question) =>
    !isAsking(question)
      ? []
      : slotsOf(question).flatMap(({ key, row: rowName }) => {
          const value = byKey.get(key)
          if (value === undefined) return []
          const row = rowOf(question, rowName)
          const title = say(question.title, locale)
          const words = isAnswered(value) ? slotWords(question, key, value, locale) : texts.noAnswer
          return [{ key, title: row ? `${title} – ${say(row.label, locale)}` : title, words }]
        }),
  )
  if (lines.length === 0) return null
  return (
    <ClosedNote texts={texts}>
      <dl className={styles.unsent}>
        {lines.map(({ key, title, words }) => (
          <div key={key}>
            <dt>{title}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </ClosedNote>
  )
}
