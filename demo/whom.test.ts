import { beforeAll, expect, it } from 'vitest'
import { getRoundResults } from '@/data/results/results'
import { visitor } from '@/data/viewer'
import { setDatabase } from '@/db/client'
import { resultTexts } from '@/messages/result-texts'
import { type Locale, locales, say } from '@/questionnaire/text'
import { keyFiguresClaim } from '@/results/story/claims/key-figures-claim'
import { headingClaim, ledeClaim } from '@/results/story/claims/lead-claim'
import { mainRow, type QuestionView, questionViews } from '@/results/story/question-view'
import { sayKeyFigures } from '@/results/words/key-figures'
import { sayFinding } from '@/results/words/say-finding'
import { sayLede } from '@/results/words/say-lede'
import { builtDemonstration } from '@/testing/built-demonstration'
import { now } from '@/testing/database'

beforeAll(async () => {
  setDatabase(await builtDemonstration())
})

const ofAll = { fi: /kaikista kunnista|kaikkien kuntien/i, sv: /alla kommuner/i, en: /all municipalities/i }

/** All that is said of a question outside its tables. */
function told(view: QuestionView, locale: Locale): string {
  const row = mainRow(view)
  const texts = resultTexts(locale)
  const figures = row ? sayKeyFigures(keyFiguresClaim(view.question, row, true), texts).map(({ value, label }) => `${value} ${label}`) : []
  return [sayFinding(headingClaim(view), texts), sayLede(ledeClaim(view), texts), ...figures].join('\n')
}

it.each(locales)('a figure of some municipalities names them and is never told of all, in %s', async (locale) => {
  const { summary, questionnaire, earlier } = await getRoundResults(visitor, '2024', now)
  const views = questionViews(
    questionnaire,
    summary,
    earlier.map((each) => each.summary),
  )
  const ofSome = views.filter(({ rows }) => rows.some(({ series }) => series.counts.skipped > 0 && series.estimates))
  expect(ofSome.map(({ question }) => question.key)).toEqual(['viestinta_tyoaika', 'tekoaly_kaytto'])
  for (const view of ofSome) {
    expect(view.question.whom, view.question.key).toBeDefined()
    expect(told(view, locale)).not.toMatch(ofAll[locale])
    expect(told(view, locale)).toContain(view.question.whom && say(view.question.whom, locale))
  }
})
