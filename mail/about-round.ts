/** What the first letter to somebody says of the round: why it asks, how long it takes, where all questions stand. */
import { type Asker, askingTexts, sayEffort } from '@/messages/who-asks'
import type { Locale } from '@/questionnaire/text'

export type AboutRound = {
  whoAsks: Asker
  /** Address of the page with all questions. */
  questions: string
}

export function aboutRound({ locale, whoAsks, questions }: AboutRound & { locale: Locale }) {
  const t = askingTexts(locale)
  return {
    paragraphs: [`${t('why')} ${t('use')}`, sayEffort(whoAsks, locale)].filter((each) => each !== null),
    links: [{ label: t('questions'), href: questions }],
  }
}
