import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BackLink } from '@/components/ui/layout/back-link'
import { say } from '@/questionnaire/text'
import { AnsweringFrame } from '../answering-frame'
import { peopleFormAction } from './actions'
import { ApproversSection } from './approvers-section'
import { InviteForm } from './invite-form'
import { JoinRequests } from './join-requests'
import { JoiningSection } from './joining-section'
import { MemberList } from './member-list'
import { OwnDetails } from './own-details'
import { PeopleForms } from './people-forms'
import { PeopleNotice } from './people-notice'
import { readPeople } from './read-people'

type Props = PageProps<'/[locale]/rounds/[round]/people'>

/** The forms write the title, which tells of a refusal. */
export const metadata: Metadata = { title: { absolute: '' } }

/** The municipality's people: who they are, inviting, joining and leaving. */
export default async function PeoplePage({ params, searchParams }: Props) {
  const people = await readPeople(params, searchParams)
  const { page, where, locale, viewer, members, query } = people
  const t = await getTranslations('people')
  const answering = await getTranslations('answering')
  const open = page.hub.round.state === 'open'
  const own = members.find((member) => member.you)
  return (
    <AnsweringFrame page={page}>
      <BackLink href={page.at()}>{answering('sections')}</BackLink>
      <div className="head">
        <p className="kicker">{say(page.hub.municipality.name, locale)}</p>
        <h1 className="size-2xl">{t('title')}</h1>
        <p className="muted">{t('lede')}</p>
      </div>
      <div className="stack-l">
        <PeopleForms
          action={peopleFormAction.bind(null, { ...where, locale })}
          title={`${t('title')} – ${answering('survey', { round: where.round })}`}
          done={<PeopleNotice query={query} members={members} />}
        >
          <JoinRequests people={people} />
          {viewer.name ? null : <OwnDetails people={people} />}
          <section className="stack-s" aria-labelledby="members">
            <h2 id="members" className="vh">
              {t('members')}
            </h2>
            <MemberList people={people} />
            {own && open ? (
              <p>
                <a href={page.at('/people/transfer')}>{t('transferLink')}</a>
              </p>
            ) : null}
          </section>
          {open ? <InviteForm people={people} /> : null}
          {viewer.name ? <OwnDetails people={people} /> : null}
          <JoiningSection people={people} />
          {members.length ? <ApproversSection people={people} /> : null}
        </PeopleForms>
      </div>
    </AnsweringFrame>
  )
}
