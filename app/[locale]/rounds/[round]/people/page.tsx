import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BackLink } from '@/components/ui/layout/back-link'
import { say } from '@/questionnaire/text'
import { AnsweringFrame } from '../answering-frame'
import { InviteForm } from './invite-form'
import { Joining } from './joining'
import { MemberList } from './member-list'
import { isProblem, Outcome } from './outcome'
import { OwnDetails } from './own-details'
import { readPeople } from './read-people'
import { Requests } from './requests'

type Props = PageProps<'/[locale]/rounds/[round]/people'>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [t, answering, { round }] = [await getTranslations('people'), await getTranslations('answering'), await params]
  const { problem } = await searchParams
  const title = `${t('title')} – ${answering('survey', { round })}`
  return { title: isProblem(typeof problem === 'string' ? problem : undefined) ? `${t('errorPrefix')}: ${title}` : title }
}

/** The municipality's people: who they are, inviting, joining and leaving. */
export default async function PeoplePage({ params, searchParams }: Props) {
  const people = await readPeople(params, searchParams)
  const { place, locale, viewer, members, query } = people
  const t = await getTranslations('people')
  const answering = await getTranslations('answering')
  const open = place.hub.round.state === 'open'
  const own = members.find((member) => member.you)
  return (
    <AnsweringFrame place={place}>
      <BackLink href={place.at()}>{answering('sections')}</BackLink>
      <div className="head">
        <p className="kicker">{say(place.hub.municipality.name, locale)}</p>
        <h1 className="size-2xl">{t('title')}</h1>
        <p className="muted">{t('lede')}</p>
      </div>
      <div className="stack-l">
        <Outcome query={query} members={members} />
        <Requests people={people} />
        {viewer.name ? null : <OwnDetails people={people} />}
        <section className="stack-s" aria-labelledby="members">
          <h2 id="members" className="vh">
            {t('members')}
          </h2>
          <MemberList people={people} />
          {own && open ? (
            <p>
              <a href={place.at('/people/transfer')}>{t('transferLink')}</a>
            </p>
          ) : null}
        </section>
        {open ? <InviteForm people={people} /> : null}
        {viewer.name ? <OwnDetails people={people} /> : null}
        <Joining people={people} />
      </div>
    </AnsweringFrame>
  )
}
