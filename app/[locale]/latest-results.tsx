import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { NewestRound } from '@/components/results/front/newest-round'
import { ButtonLink } from '@/components/ui/form/button'
import { getViewer } from '@/data/identity/session'
import { getRoundResults, listPublishedRounds } from '@/data/results/results'
import { contactAddress } from '@/data/system/site'
import type { Locale } from '@/questionnaire/text'
import type { RoundResults } from '@/results/round-results'
import { questionViews } from '@/results/story/question-view'
import { resultsNav } from './results-nav'

/** The newest published round for this request's viewer; null before the first. */
export const readLatest = cache(async (): Promise<RoundResults | null> => {
  const [latest] = await listPublishedRounds()
  return latest ? getRoundResults(await getViewer(), latest.code) : null
})

/** The newest published round as a newspaper tells it, and the ways on from there. */
export async function LatestResults({ results, locale }: { results: RoundResults; locale: Locale }) {
  const t = await getTranslations('front')
  const own = await getTranslations('publicPages.front')
  const { summary, questionnaire, earlier } = results
  const views = questionViews(
    questionnaire,
    summary,
    earlier.map((each) => each.summary),
  )
  const [round, ...others] = await resultsNav(summary.round, 'method', locale)
  return (
    <NewestRound results={results} views={views} contact={contactAddress()} locale={locale}>
      <nav aria-label={own('ways')} className="stack-s">
        <p>
          <ButtonLink kind="second" href={round?.href ?? ''}>
            {t('readResults', { round: summary.round })}
          </ButtonLink>
        </p>
        <ul>
          {others.map(({ label, href }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </nav>
    </NewestRound>
  )
}
