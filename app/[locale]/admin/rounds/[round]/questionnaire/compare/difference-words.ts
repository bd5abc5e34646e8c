/** Differences in words, for lists and outlines. */
import type { getTranslations } from 'next-intl/server'
import type { QuestionDifference } from '@/questionnaire/differences/differences'
import { type Locale, say } from '@/questionnaire/text'

type Say = Awaited<ReturnType<typeof getTranslations<'questionnaireDifferences'>>>

/** The question's name in lists; a block has its title alone. */
export function listedName({ after, before }: Pick<QuestionDifference, 'after' | 'before'>, locale: Locale): string {
  const question = after ?? before
  if (!question) return ''
  return say('label' in question ? question.label : question.title, locale)
}

/** "sanamuoto muuttunut, vaihtoehdot muuttuneet". @param before code of the round compared with */
export const saidChange = ({ is, changes }: QuestionDifference, before: string, t: Say): string =>
  is === 'changed' ? changes.map((change) => t(`change.${change}`)).join(', ') : t(`is.${is}`, { before })

/** What is decided of the change, or that nothing is; undefined where nothing has to be. */
export function saidDecision({ undecided, declared }: QuestionDifference, t: Say): string | undefined {
  if (undecided.length > 0) return t('missing')
  return declared.length > 0 ? [...new Set(declared.map(({ is }) => t(`decided.${is}`)))].join(', ') : undefined
}
