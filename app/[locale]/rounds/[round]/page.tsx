import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { genitive } from '@/components/questionnaire/words/genitive'
import { HubSide } from '@/components/ui/task/deadline'
import { People } from '@/components/ui/task/people'
import { say } from '@/questionnaire/text'
import { AnsweringFrame } from './answering-frame'
import { HubDeadline } from './hub-deadline'
import { HubSections } from './hub-sections'
import { HubSending } from './hub-sending'
import { readPlace } from './place'

type Props = PageProps<'/[locale]/rounds/[round]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('answering')
  return { title: `${t('sections')} – ${t('survey', { round: (await params).round })}` }
}

export default async function HubPage({ params, searchParams }: Props) {
  const place = await readPlace(params, searchParams)
  const { locale, hub } = place
  const t = await getTranslations('answering')
  const municipality = genitive(say(hub.municipality.name, locale), locale)
  const people = hub.colleagues.map(({ name, email, title, you }) => ({
    id: email ?? name ?? '',
    name: name ?? email ?? '',
    detail: [title, you ? t('you') : null].filter(Boolean).join(', '),
  }))
  return (
    <AnsweringFrame place={place} current="sections">
      <div className="head">
        <p className="kicker">{`${say(hub.questionnaire.title, locale)} ${hub.round.code}`}</p>
        <h1>{t('hubTitle', { municipality })}</h1>
      </div>
      <div className="cols form">
        <div className="stack-l">
          <HubSections place={place} />
          <HubSending place={place} />
        </div>
        <HubSide>
          <HubDeadline hub={hub} locale={locale} />
          {people.length ? (
            <section aria-labelledby="people">
              <h2 id="people">{t('people')}</h2>
              <People items={people} />
            </section>
          ) : null}
          <section aria-labelledby="return">
            <h2 id="return">{t('returnTitle')}</h2>
            <p>{t('returnText')}</p>
            {hub.previous ? (
              <p>
                <a href={`/${locale}/results/${hub.previous.round}`}>{t('returnLink', { round: hub.previous.round })}</a>
              </p>
            ) : null}
          </section>
        </HubSide>
      </div>
    </AnsweringFrame>
  )
}
