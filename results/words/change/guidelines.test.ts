import { describe, expect, it } from 'vitest'
import type { Locale } from '@/questionnaire/text'
import { changeClaim } from '@/results/story/claims/change-claim'
import { mainRow, questionViews } from '@/results/story/question-view'
import { summariseRound } from '@/results/summary'
import { explainChange } from '@/results/words/change/explain'
import { guidelinesForm, guidelinesRound } from '@/testing/guidelines-round'

describe('the page of written guidelines in 2018', () => {
  const view = questionViews(guidelinesForm, summariseRound(guidelinesRound('2018'), [guidelinesRound('2017')]), []).find(
    ({ question }) => question.key === 'ohjeet',
  )
  const explain = (locale: Locale) => {
    const row = view && mainRow(view)
    const claim = row && changeClaim(view, row, view.question.protect)
    return claim && explainChange(claim, locale)?.text.replaceAll('\u00a0', ' ')
  }

  it.each<[Locale, string[]]>([
    [
      'fi',
      [
        'Lasku johtuu vastaajajoukon vaihtumisesta: samoissa 120 kunnassa osuus nousi 7,5 prosenttiyksikköä',
        'vaihtuminen laski osuutta vastanneista 9,6',
        'Kaikista kunnista arviolta 58 %',
      ],
    ],
    [
      'sv',
      [
        'Minskningen beror på att svarsgruppen har förändrats: i samma 120 kommuner ökade andelen däremot med 7,5 procentenheter',
        'sänkte andelen bland dem som svarat med 9,6',
        'uppskattningsvis 58 %',
      ],
    ],
  ])('says in %s that the fall comes from changed respondents while the same municipalities rose', (locale, parts) => {
    for (const part of parts) expect(explain(locale)).toContain(part)
  })
})
