import { getTranslations } from 'next-intl/server'
import type { Questionnaire } from '@/questionnaire/document'
import { type Locale, say } from '@/questionnaire/text'
import { ActButton } from './act-button'
import { type MoveAct, positionOfQuestion } from './move-question'
import { questionTitle } from './question-line'
import styles from './questionnaire.module.css'

/** The question to any place of the questionnaire, also into another section. */
export async function MoveSection({ document, question, locale }: { document: Questionnaire; question: string; locale: Locale }) {
  const t = await getTranslations('questionnaireEditor')
  const from = positionOfQuestion(document, question)
  if (from?.of !== 'questions') return null
  const isHere = (section: string, after: string | null) => section === from.section && (after === from.after || after === question)
  const places = document.sections.map(({ key, title, questions }, index) => ({
    heading: `${index + 1} ${say(title, locale) || key}`,
    items: [
      { value: `${key}:`, label: t('move.first'), isHere: isHere(key, null) },
      ...questions.map((each) => ({
        value: `${key}:${each.key}`,
        label: t('move.after', { name: questionTitle(each, locale) }),
        isHere: isHere(key, each.key),
      })),
    ].filter((each) => !each.isHere),
  }))
  return (
    <section className="sect" id="move" aria-labelledby="move-title">
      <h2 id="move-title">{t('move.title')}</h2>
      <div className={styles.bar}>
        <label className={styles.narrow}>
          {t('move.to')}
          <select name="move:to" className={styles.input} defaultValue="">
            <option value="">{t('choose')}</option>
            {places.map(({ heading, items }) => (
              <optgroup key={heading} label={heading}>
                {items.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        <ActButton act={{ move: question, from } satisfies MoveAct} id="move-button">
          {t('move.button')}
        </ActButton>
      </div>
    </section>
  )
}
