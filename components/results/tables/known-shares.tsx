import { resultTexts } from '@/messages/result-texts'
import type { Locale } from '@/questionnaire/text'
import { knownClaim } from '@/results/story/claims/known-claim'
import type { QuestionView } from '@/results/story/question-view'
import { sayKnown } from '@/results/words/say-known'

/** Under the table of plain shares: the headline's share of those who knew, told as the second figure it is. Nothing where all knew. */
export function KnownShares({ view: { question, rows }, locale }: { view: QuestionView; locale: Locale }) {
  const claims = rows.flatMap(({ series }) => knownClaim(question, series) ?? [])
  return claims.map((claim) => <p key={claim.row ?? ''}>{sayKnown(claim, resultTexts(locale))}</p>)
}
