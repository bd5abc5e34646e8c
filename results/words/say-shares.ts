import { percent } from '@/messages/numbers/format'
import type { ResultTexts } from '@/messages/result-texts'
import { type Locale, say } from '@/questionnaire/text'
import { isGraded } from '@/questionnaire/types/abilities'
import type { BothRoundsClaim, SharesClaim } from '@/results/story/claims/shares-claim'
import { optionLabel, seriesLabel } from './label'
import { shareText } from './share-text'
import { whomAsked } from './whom'

/** "Kirjalliset some-ohjeet, osuus kaikista kunnista". */
export const saySharesTitle = (claim: SharesClaim, { t, locale }: ResultTexts): string =>
  t(claim.of === 'estimated' ? 'figureTitleAll' : 'figureTitle', {
    label: say(claim.question.label, locale),
    whom: whomAsked(claim, locale),
  })

/** "Kyllä 58 %, Suunnitteilla 26 %, Ei 16 %"; of grades "4: 48 %". */
export function sayShares({ question, of, shares, counts }: SharesClaim, locale: Locale): string {
  const mark = isGraded(question) ? ':' : ''
  return shares
    .map(({ option, count, share }) => {
      const told = of === 'respondents' ? shareText(count, share, counts, locale) : share === null ? '–' : percent(share, locale)
      return `${optionLabel(question, option, locale)}${mark} ${told}`
    })
    .join(', ')
}

/** "Kirjalliset some-ohjeet, osuus samoista 120 kunnasta". */
export const sayBothRoundsTitle = ({ question, n }: BothRoundsClaim, { t, locale }: ResultTexts): string =>
  t('figureTitleSame', { label: say(question.label, locale), n })

/** "Kyllä 60 % → 68 %, Suunnitteilla 22 % → 18 %". */
export const sayBothRounds = ({ question, shares }: BothRoundsClaim, locale: Locale): string =>
  shares
    .map(({ row, option, before, after }) => {
      const label = option === undefined ? seriesLabel(question, row, locale) : optionLabel(question, option, locale)
      return `${label} ${before === null ? '–' : percent(before, locale)} → ${after === null ? '–' : percent(after, locale)}`
    })
    .join(', ')
