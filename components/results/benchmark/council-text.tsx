import { benchmarkTexts } from '@/messages/benchmark-texts'
import { type Locale, say, type Text } from '@/questionnaire/text'
import styles from './benchmark.module.css'

interface CouncilTextProps {
  /** To be passed on; there is at least one. */
  sentences: readonly string[]
  municipality: string
  survey: Text
  round: string
  locale: Locale
}

/** Where the municipality stands out and what it lacks: one click selects all the sentences, without a script. */
export function CouncilText({ sentences, municipality, survey, round, locale }: CouncilTextProps) {
  const t = benchmarkTexts(locale)
  return (
    <section className="sect stack" aria-labelledby="council">
      <h2 id="council">{t('whatStandsOut', { municipality })}</h2>
      <div className={styles.council} lang={locale}>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p className="small muted">{t('councilSource', { survey: say(survey, locale), round })}</p>
      </div>
      <p className="small muted">{t('councilHint')}</p>
    </section>
  )
}
