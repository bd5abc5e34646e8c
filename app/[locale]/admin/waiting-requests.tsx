import { getTranslations } from 'next-intl/server'
import { Note } from '@/components/ui/message/note'
import type { RequestsOf } from '@/data/people/joining/join-requests'
import { sayDay } from '@/messages/time'
import { type Locale, say } from '@/questionnaire/text'

/** Who waits to be let in, by municipality; each leads to the page where it is decided. */
export async function WaitingRequests({ requests, locale }: { requests: readonly RequestsOf[]; locale: Locale }) {
  if (requests.length === 0) return null
  const t = await getTranslations('newcomer')
  return (
    <Note>
      <p>{t('waiting', { count: requests.reduce((sum, { count }) => sum + count, 0) })}</p>
      <ul className="plain">
        {requests.map(({ code, municipality, round, count, since }) => (
          <li key={`${code} ${round}`}>
            <a href={`/${locale}/rounds/${round}/people?municipality=${code}#requests`}>
              {t('waitingOf', { municipality: say(municipality, locale), count, day: sayDay(since, locale) })}
            </a>
          </li>
        ))}
      </ul>
    </Note>
  )
}
