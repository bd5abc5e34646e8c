import { resultTexts } from '@/messages/result-texts'
import type { Questionnaire } from '@/questionnaire/document'
import type { Locale } from '@/questionnaire/text'
import { entryName } from '@/results/crosstab/catalogue'
import { crossClaim } from '@/results/story/claims/cross-claim'
import type { RoundSummary } from '@/results/summary'
import { sayCross, sayCrossHeading, sayCrossSides } from '@/results/words/say-cross'
import { Stories, Story, StoryText } from '../stories/story'
import { CrossSquares } from './cross-squares'

interface CrossStoriesProps {
  summary: RoundSummary
  questionnaire: Questionnaire
  locale: Locale
}

/** What each public cross table says, with the way to it. */
export function CrossStories({ summary, questionnaire, locale }: CrossStoriesProps) {
  const texts = resultTexts(locale)
  return (
    <Stories>
      {summary.crossTables.flatMap((table) => {
        const claim = table.withheld ? null : crossClaim(table, questionnaire, summary.sizeLimits, table.isProtected)
        if (!claim) return []
        return [
          <Story
            key={entryName(table)}
            topic={sayCrossSides(claim, texts)}
            title={sayCrossHeading(claim, texts)}
            href={`/${locale}/results/${summary.round}/tables/${entryName(table)}`}
            width={6}
          >
            <StoryText>{sayCross(claim, texts)}</StoryText>
            <CrossSquares table={table} claim={claim} locale={locale} />
          </Story>,
        ]
      })}
    </Stories>
  )
}

/** The same as a section of the round's page; nothing where it has none. */
export function CrossTablesSection(props: CrossStoriesProps) {
  const { cross } = resultTexts(props.locale)
  if (props.summary.crossTables.every(({ withheld }) => withheld)) return null
  return (
    <section className="sect" id="tables" aria-labelledby="tables-title">
      <h2 id="tables-title">{cross('tablesTitle')}</h2>
      <p className="small muted">{cross('tablesLede')}</p>
      <CrossStories {...props} />
    </section>
  )
}
