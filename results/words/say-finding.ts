import { number } from '@/messages/numbers/format'
import type { ResultTexts } from '@/messages/result-texts'
import { say } from '@/questionnaire/text'
import { hasRows, takesNumber } from '@/questionnaire/types/abilities'
import { unitAfter } from '@/questionnaire/words/answer-words'
import type { HeadingClaim } from '@/results/story/claims/lead-claim'
import { sayFindingClaim } from './findings/sentence'
import { optionLabel, quoted, seriesLabel } from './label'
import { shareText } from './share-text'
import { whomAsked } from './whom'

/** A question's finding as a heading: in words where its questionnaire gives them, else "Kirjalliset some-ohjeet: 60 % vastanneista". */
export function sayFinding(claim: HeadingClaim, { t, locale }: ResultTexts): string {
  const { question } = claim
  const label = say(question.label, locale)
  if (claim.kind === 'label') return label
  if (claim.kind === 'clauses') return sayFindingClaim(claim.finding, locale).headline
  if (claim.kind === 'answers') return t('findingAnswers', { label, count: claim.count })
  if (claim.kind === 'median') {
    const { ofAll, ofRespondents } = claim
    const value = number(ofAll ?? ofRespondents, locale)
    const unit = takesNumber(question) ? unitAfter(question, value, locale) : ''
    const told = { label, value, unit, whom: whomAsked(claim, locale) }
    return t(ofAll === null ? 'findingMedian' : 'findingMedianAll', told)
  }
  const { finding, counts, row } = claim
  const share = shareText(finding.count, finding.share, counts, locale)
  if (finding.kind === 'grade') return t('findingGrade', { label, grade: finding.option, share })
  if (finding.kind === 'share' && !hasRows(question)) return t('findingShare', { label, share })
  const option = finding.kind === 'share' ? seriesLabel(question, row, locale) : optionLabel(question, finding.option, locale)
  return t('findingOption', { label, option: quoted(option, locale), share })
}
