import { getTranslations } from 'next-intl/server'
import { conditionTexts } from '@/messages/condition-texts'
import { isAsking, slotsOf } from '@/questionnaire/asked'
import type { Condition } from '@/questionnaire/condition'
import type { Asking, Questionnaire } from '@/questionnaire/document'
import type { DocumentEdit, EditPlace } from '@/questionnaire/editing/edit'
import { type Locale, say } from '@/questionnaire/text'
import { hasMean, picksSeveral } from '@/questionnaire/types/abilities'
import { optionsOf } from '@/questionnaire/types/options'
import { slotName } from '@/questionnaire/words/answer-words'
import { conditionClause, sayCondition } from '@/questionnaire/words/say-condition'
import { ActButton } from './act-button'
import { type ConditionPart, joinedCondition, partsOfCondition } from './add-condition'
import styles from './questionnaire.module.css'

interface ConditionSectionProps {
  document: Questionnaire
  at: EditPlace
  part: ConditionPart
  condition: Condition | undefined
  /** The questions that a condition may look at: those before its place. */
  earlier: readonly Asking[]
  locale: Locale
}

/** The questions that stand before a place of the document. */
export function questionsBefore(document: Questionnaire, place: { section: string; question?: string }): Asking[] {
  const before: Asking[] = []
  for (const section of document.sections) {
    if (section.key === place.section && place.question === undefined) return before
    for (const question of section.questions) {
      if (question.key === place.question) return before
      if (isAsking(question)) before.push(question)
    }
  }
  return before
}

type Choice = { heading: string; items: { value: string; label: string }[] }

/** Every answer that can be chosen of earlier questions, by question and row. */
const choicesOf = (earlier: readonly Asking[], locale: Locale): Choice[] =>
  earlier.flatMap((question) => {
    const options = optionsOf(question)
    if (options.length === 0) return []
    return slotsOf(question)
      .filter(({ other }) => !other)
      .map(({ key }) => ({
        heading: [say(question.label, locale) || question.key, slotName(question, key, locale)].filter(Boolean).join(', '),
        items: options.map((option) => ({
          value: `${key}=${picksSeveral(question) ? 'includes' : 'is'}=${option.key}`,
          label: say(option.label, locale) || option.key,
        })),
      }))
  })

/** When a thing is asked, built of comparisons with earlier answers and read back as a sentence. */
export async function ConditionSection(props: ConditionSectionProps) {
  const { document, at, part, condition, locale } = props
  const t = await getTranslations('questionnaireEditor')
  const words = { questionnaire: document, locale, texts: conditionTexts(locale) }
  const { join, parts } = partsOfCondition(condition)
  const change = (after: Condition | null): DocumentEdit => ({ kind: 'set', at, part, before: condition ?? null, after })
  const of = at.of === 'section' ? 'section' : 'question'
  return (
    <section className="sect" id={part} aria-labelledby={`${part}-title`}>
      <h2 id={`${part}-title`}>{t(`condition.${part}`)}</h2>
      <p className="muted">{t(`condition.${part}Hint`)}</p>
      {condition ? (
        <p className={styles.sentence}>
          {part === 'when' ? sayCondition(condition, of, words) : (conditionClause(condition, words) ?? t('condition.empty'))}
        </p>
      ) : (
        <p>{t(`condition.${part}Always`)}</p>
      )}
      {parts.length > 0 ? (
        <ul className={styles.list}>
          {parts.map((each, index) => {
            const said = conditionClause(each, words) ?? t('condition.empty')
            return (
              <li key={JSON.stringify(each)} className={styles.bar}>
                <span>
                  {index > 0 ? <b>{t(`condition.${join}`)} </b> : null}
                  {said}
                </span>
                <ActButton act={change(joinedCondition(join, parts.toSpliced(index, 1)))} label={t('removeNamed', { name: said })}>
                  {t('remove')}
                </ActButton>
              </li>
            )
          })}
        </ul>
      ) : null}
      {parts.length > 1 ? (
        <ActButton act={change(joinedCondition(join === 'all' ? 'any' : 'all', parts))}>
          {t(`condition.to.${join === 'all' ? 'any' : 'all'}`)}
        </ActButton>
      ) : null}
      <AddComparison {...props} />
    </section>
  )
}

async function AddComparison({ at, part, earlier, locale }: ConditionSectionProps) {
  const t = await getTranslations('questionnaireEditor')
  const choices = choicesOf(earlier, locale)
  const numbers = earlier.filter(hasMean)
  if (choices.length === 0 && numbers.length === 0) return <p className="muted">{t('condition.nothingBefore')}</p>
  return (
    <details>
      <summary>{t('condition.add')}</summary>
      <div className="stack-s">
        {choices.length > 0 ? (
          <div className={styles.bar}>
            <label className={styles.narrow}>
              {t('condition.answer')}
              <select name={`${part}:answer`} className={styles.input} defaultValue="">
                <option value="">{t('choose')}</option>
                {choices.map(({ heading, items }) => (
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
            <label>
              {t('condition.relation')}
              <select name={`${part}:not`} className={styles.input} defaultValue="">
                <option value="">{t('condition.chosen')}</option>
                <option value="not">{t('condition.notChosen')}</option>
              </select>
            </label>
            <ActButton act={{ condition: 'answer', at, part }} id={`add-${part}`}>
              {t('condition.addAnswer')}
            </ActButton>
          </div>
        ) : null}
        {numbers.length > 0 ? (
          <div className={styles.bar}>
            <label className={styles.narrow}>
              {t('condition.number')}
              <select name={`${part}:question`} className={styles.input} defaultValue="">
                <option value="">{t('choose')}</option>
                {numbers.map((question) => (
                  <option key={question.key} value={question.key}>
                    {say(question.label, locale) || question.key}
                  </option>
                ))}
              </select>
            </label>
            <label>
              {t('condition.relation')}
              <select name={`${part}:relation`} className={styles.input} defaultValue="atLeast">
                <option value="atLeast">{t('condition.atLeast')}</option>
                <option value="below">{t('condition.below')}</option>
              </select>
            </label>
            <label>
              {t('condition.value')}
              <input name={`${part}:number`} inputMode="decimal" className={styles.input} />
            </label>
            <ActButton act={{ condition: 'amount', at, part }}>{t('condition.addNumber')}</ActButton>
          </div>
        ) : null}
      </div>
    </details>
  )
}
