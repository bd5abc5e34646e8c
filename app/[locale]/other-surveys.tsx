import { getTranslations } from 'next-intl/server'
import { listPublishedRounds } from '@/data/results/results'
import { type Locale, say } from '@/questionnaire/text'

interface OtherSurveysProps {
  /** Code of the round that the page tells of. */
  shown: string
  locale: Locale
}

/** The newest published round of each survey but the one that the page tells of; nothing where there is one survey alone. */
export async function OtherSurveys({ shown, locale }: OtherSurveysProps) {
  const t = await getTranslations('front')
  const rounds = await listPublishedRounds()
  const own = rounds.find(({ code }) => code === shown)?.key
  const newest = [...Map.groupBy(rounds, ({ key }) => key).entries()].flatMap(([key, [first]]) => (first && key !== own ? [first] : []))
  if (newest.length === 0) return null
  return (
    <section className="sect" aria-labelledby="other-surveys">
      <h2 id="other-surveys">{t('others')}</h2>
      <ul>
        {newest.map(({ code, survey }) => (
          <li key={code}>
            <a href={`/${locale}/results/${code}`}>{t('other', { survey: say(survey, locale), round: code })}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
