import type { ResultTexts } from '@/messages/result-texts'
import { hasRows } from '@/questionnaire/types/abilities'
import type { KnownClaim } from '@/results/story/claims/known-claim'
import { optionPhrase, seriesLabel } from './label'
import { shareText } from './share-text'

/** "Niistä 120 vastanneesta kunnasta, jotka osasivat sanoa, vastasi ”Kyllä” 62 %." Of a matrix with its row before it. */
export function sayKnown({ question, row, options, count, base, unknown, counts }: KnownClaim, { t, locale }: ResultTexts): string {
  const told = t('known', {
    base,
    unknown,
    share: shareText(count, count / base, counts, locale),
    options: optionPhrase(question, options, locale),
  })
  return hasRows(question) ? `${seriesLabel(question, row, locale)}: ${told}` : told
}
