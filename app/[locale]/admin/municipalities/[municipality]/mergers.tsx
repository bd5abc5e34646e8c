import { getTranslations } from 'next-intl/server'
import type { MunicipalityPage } from '@/data/contacts/municipality'
import { sayDay } from '@/messages/time'
import { type Locale, say } from '@/questionnaire/text'

const dayOf = (day: string, locale: Locale) => sayDay(new Date(`${day}T10:00:00Z`), locale)

/** What the municipality has become part of, and what has become part of it. */
export async function Mergers({ found: { ended, mergedInto, parts }, locale }: { found: MunicipalityPage; locale: Locale }) {
  const t = await getTranslations('contacts')
  if (!mergedInto && parts.length === 0) return null
  return (
    <section className="stack-s" aria-labelledby="mergers">
      <h2 id="mergers" className="size-l">
        {t('mergers')}
      </h2>
      {mergedInto && ended ? (
        <p>
          {t('mergedInto', { day: dayOf(ended, locale) })}{' '}
          <a href={`/${locale}/admin/municipalities/${mergedInto.code}`}>{say(mergedInto.name, locale)}</a>
        </p>
      ) : null}
      {parts.length ? (
        <ul>
          {parts.map((part) => (
            <li key={part.code}>
              <a href={`/${locale}/admin/municipalities/${part.code}`}>{say(part.name, locale)}</a>
              {part.ended ? ` ${dayOf(part.ended, locale)}` : null}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
