import { getTranslations } from 'next-intl/server'
import { findSlot } from '@/questionnaire/asked'
import { say } from '@/questionnaire/text'
import type { AnsweringPage } from './answering-page'

/** How many questions are named; the rest are counted. */
const namedAtMost = 5

/** The short names of questions in one text: "Ohjeet, Koulutus ja Strategia". @param keys of questions, in their order */
export async function sayQuestions({ hub, locale }: AnsweringPage, keys: readonly string[]): Promise<string> {
  const t = await getTranslations('answering')
  const labels = keys.flatMap((key) => findSlot(hub.questionnaire, key)?.question.label ?? []).map((label) => say(label, locale))
  const more = labels.length - namedAtMost
  const told = more > 1 ? [...labels.slice(0, namedAtMost), t('unsent.more', { count: more })] : labels
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(told)
}
