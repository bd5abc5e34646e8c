/** The quality report's sentences that tell figures, by its headings. */
import { outOf } from '@/messages/numbers/elative'
import { decimal, percent, wholePercent } from '@/messages/numbers/format'
import { qualityTexts } from '@/messages/public-page-texts'
import { helsinkiInstant, sayDay } from '@/messages/time'
import { type Locale, say } from '@/questionnaire/text'
import type { QualityClaim } from '@/results/story/claims/quality-claim'
import { sayCounted } from './say-counted'

/** The headings of a quality description of Finland's official statistics that tell figures here. */
export type QualitySentences = Record<'relevance' | 'response' | 'accuracy' | 'timeliness' | 'comparability', string[]>

function sayResponse({ response, counted, rIndicator }: QualityClaim, locale: Locale): string[] {
  const t = qualityTexts[locale]
  const { N, respondents, rate, populationCovered, complete, partial, breakoff } = response
  const who = {
    count: respondents,
    of: outOf(N, locale),
    rate: percent(rate ?? 0, locale),
    covered: percent(populationCovered ?? 0, locale),
  }
  const said = counted ? sayCounted({ counted }, locale) : null
  return [
    t('answered', who),
    ...(said === null ? [] : [said]),
    t('silent', { count: N - respondents }),
    t('completeness', { complete, partial, breakoff }),
    ...(rIndicator === null ? [] : [t('evenness', { r: decimal(rIndicator, 2, locale) })]),
  ]
}

function sayAccuracy({ missing, widths }: QualityClaim, locale: Locale): string[] {
  const t = qualityTexts[locale]
  return [
    ...(missing
      ? [
          t('missing', {
            typical: percent(missing.typical, locale),
            most: percent(missing.most, locale),
            label: say(missing.question.label, locale),
          }),
        ]
      : []),
    ...(widths
      ? [
          t('widths', {
            typical: wholePercent(widths.typical),
            most: wholePercent(widths.most),
            label: say(widths.question.label, locale),
          }),
        ]
      : []),
  ]
}

/** What the claim says in words, a sentence or two each. */
export function sayQuality(claim: QualityClaim, locale: Locale): QualitySentences {
  const t = qualityTexts[locale]
  const { asked, before, changes, timeliness } = claim
  return {
    relevance: [t('asked', { questions: asked.questions, sections: asked.sections })],
    response: sayResponse(claim, locale),
    accuracy: sayAccuracy(claim, locale),
    timeliness: timeliness
      ? [
          t('published', {
            reference: sayDay(helsinkiInstant(timeliness.referenceDate, '12:00'), locale),
            day: sayDay(timeliness.firstPublishedAt, locale),
            days: timeliness.days,
          }),
        ]
      : [],
    comparability: [
      ...(before ? [t('comparable', before)] : []),
      ...(changes.comparisons > 0 ? [t('clearOf', changes)] : []),
      ...(asked.protected > 0 ? [t('protectedOf', { count: asked.protected })] : []),
    ],
  }
}
