/** The parts of a round's article in words: each put together from sentences that its question's page has too. */
import { outOf } from '@/messages/numbers/elative'
import { percent } from '@/messages/numbers/format'
import { resultTexts } from '@/messages/result-texts'
import type { Locale } from '@/questionnaire/text'
import { type Article, articleParts, viewOfPart } from '@/results/story/article'
import { changeClaim } from '@/results/story/claims/change-claim'
import { headingClaim, ledeClaim } from '@/results/story/claims/lead-claim'
import { isChangeProtected } from '@/results/story/figures'
import { mainRow, type QuestionView } from '@/results/story/question-view'
import { explainChange } from './change/explain'
import { sayFinding } from './say-finding'
import { sayLede } from './say-lede'

/** What a question's figures say, with the cause of its change where one is told. */
export function sayQuestion(view: QuestionView, locale: Locale): string {
  const row = mainRow(view)
  const changed = row && changeClaim(view, row, isChangeProtected(view))
  const why = changed ? explainChange(changed, locale) : null
  const cause = why?.isCaused ? [why.statement, why.reason] : []
  return [sayLede(ledeClaim(view), resultTexts(locale)), ...cause].filter(Boolean).join(' ')
}

/** "Kyselyyn vastasi 180 kuntaa 311 kunnasta (58 %)." */
export function sayResponse({ summary: { response } }: Article, locale: Locale): string {
  const { respondents: count, N, rate } = response
  return resultTexts(locale).t('howRespondents', { count, of: outOf(N, locale), rate: percent(rate ?? 0, locale) })
}

/** A part as it is generated. @returns null where there is no such part */
export function sayPart(article: Article, part: string, locale: Locale): string | null {
  const view = viewOfPart(article, part)
  if (!view) return null
  if (part === articleParts.headline) return sayFinding(headingClaim(view), resultTexts(locale))
  if (part === articleParts.lead) return `${sayQuestion(view, locale)} ${sayResponse(article, locale)}`
  return sayQuestion(view, locale)
}
