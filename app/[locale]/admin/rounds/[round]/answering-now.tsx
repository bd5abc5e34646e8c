import { getTranslations } from 'next-intl/server'
import type { Following } from '@/data/cockpit/following'
import { type Locale, say } from '@/questionnaire/text'

interface AnsweringNowProps {
  atIt: Following['atIt']
  round: string
  locale: Locale
}

/** Municipalities from which somebody is answering, each with a link to its page. */
export async function AnsweringNow({ atIt, round, locale }: AnsweringNowProps) {
  const t = await getTranslations('cockpit')
  return (
    <section className="sect" aria-labelledby="answering-now">
      <h2 id="answering-now">{t('answeringNow')}</h2>
      <p className="small muted">{t(atIt.length ? 'answeringNowHint' : 'answeringNowNone')}</p>
      {atIt.length ? (
        <ul>
          {atIt.map(({ code, name }) => (
            <li key={code}>
              <a href={`/${locale}/admin/rounds/${round}/municipalities/${code}`}>{say(name, locale)}</a>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
