import { benchmarkTexts } from '@/messages/benchmark-texts'
import { type Locale, say, type Text } from '@/questionnaire/text'
import type { BenchmarkClaims } from '@/results/story/claims/benchmark-claims'
import { type SentenceSubject, sayBenchmark } from '@/results/words/benchmark/say-claims'
import styles from './benchmark.module.css'

interface CouncilTextProps {
  claims: BenchmarkClaims
  told: SentenceSubject
  survey: Text
  locale: Locale
}

/** Where the municipality stands out and what it lacks, in sentences to be passed on: one click selects them all, without a script. */
export function CouncilText({ claims, told, survey, locale }: CouncilTextProps) {
  const t = benchmarkTexts(locale)
  const { standOut, usual } = sayBenchmark(claims, told)
  return (
    <section className="sect stack" aria-labelledby="council">
      <h2 id="council">{t('whatStandsOut', { municipality: told.municipality })}</h2>
      <div className={styles.council} lang={locale}>
        {standOut.length > 0 ? standOut.map((sentence) => <p key={sentence}>{sentence}</p>) : <p>{t('standOutNone')}</p>}
        {usual ? <p>{usual}</p> : null}
        <p className="small muted">{t('councilSource', { survey: say(survey, locale), round: told.round })}</p>
      </div>
      <p className="small muted">{t('councilHint')}</p>
    </section>
  )
}
