import { getTranslations } from 'next-intl/server'
import { conditionTexts } from '@/messages/condition-texts'
import { isAsking, slotsOf } from '@/questionnaire/asked'
import type { Condition } from '@/questionnaire/condition'
import type { Asking, Questionnaire } from '@/questionnaire/document'
import { wholeOf } from '@/questionnaire/editing/condition-tree'
import type { EditPlace } from '@/questionnaire/editing/edit'
import { type Locale, say } from '@/questionnaire/text'
import { hasMean, picksSeveral } from '@/questionnaire/types/abilities'
import { optionsOf } from '@/questionnaire/types/options'
import { slotName } from '@/questionnaire/words/answer-words'
import { conditionClause, sayCondition } from '@/questionnaire/words/say-condition'
import type { ConditionPart } from './add-condition'
import { AddComparison } from './comparison-fields'
import { ConditionParts } from './condition-parts'
import type { ComparableAnswers } from './edited-condition'
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

/** Every answer that can be chosen of earlier questions, by question and row. */
const choicesOf = (earlier: readonly Asking[], locale: Locale): ComparableAnswers[] =>
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
export async function ConditionSection({ document, at, part, condition, earlier, locale }: ConditionSectionProps) {
  const t = await getTranslations('questionnaireEditor')
  const words = { questionnaire: document, locale, texts: conditionTexts(locale) }
  const of = at.of === 'section' ? 'section' : 'question'
  const edited = {
    at,
    part,
    condition: condition ?? null,
    choices: choicesOf(earlier, locale),
    numbers: earlier.filter(hasMean).map(({ key, label }) => ({ value: key, label: say(label, locale) || key })),
    sayPart: (each: Condition) => conditionClause(each, words) ?? t('condition.empty'),
  }
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
      <ConditionParts {...edited} {...wholeOf(condition)} path={[]} />
      <AddComparison {...edited} />
    </section>
  )
}
