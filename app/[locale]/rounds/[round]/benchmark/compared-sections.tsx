import { getTranslations } from 'next-intl/server'
import styles from '@/components/results/benchmark/benchmark.module.css'
import { QuestionComparison } from '@/components/results/benchmark/question-comparison'
import { type Locale, say } from '@/questionnaire/text'
import type { Benchmark } from '@/results/benchmark/benchmark'
import { comparedBySection } from '@/results/benchmark/by-section'
import { ownWording } from '@/results/words/benchmark/own-answers'

interface ComparedSectionsProps {
  benchmark: Benchmark
  municipality: string
  locale: Locale
}

/** The questions by section, each with the municipality's own answer and those of its groups. */
export async function ComparedSections({ benchmark, municipality, locale }: ComparedSectionsProps) {
  const t = await getTranslations('benchmark')
  const words = ownWording(benchmark, locale)
  return (
    <div className="stack-l">
      <p className="small">
        <span className={styles.mark} aria-hidden="true" />
        {t('key')}
      </p>
      {comparedBySection(benchmark).map(({ key, title, questions }) => (
        <section key={key} className="sect" aria-labelledby={`s-${key}`}>
          <h2 id={`s-${key}`}>{say(title, locale)}</h2>
          {questions.map((comparisons) => (
            <QuestionComparison
              key={comparisons[0]?.question.key}
              comparisons={comparisons}
              municipality={municipality}
              words={words}
              sizeLimits={benchmark.round.sizeLimits}
              locale={locale}
            />
          ))}
        </section>
      ))}
    </div>
  )
}
