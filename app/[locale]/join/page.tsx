import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { getViewer } from '@/data/identity/session'
import { listOwnRequests } from '@/data/people/joining/join-requests'
import { getWholeTexts } from '@/messages/whole-texts'
import { type Locale, say } from '@/questionnaire/text'
import { guarded } from '../guarded'
import { PageFrame } from '../page-frame'
import { SignOut } from '../sign-out'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWholeTexts('people'))('waitingTitle'), robots: { index: false } }
}

const states = { waiting: 'stateWaiting', approved: 'stateApproved', refused: 'stateRefused' } as const

/** What somebody who came through a join link has asked, and how it stands. */
export default async function OwnRequests({ params }: PageProps<'/[locale]/join'>) {
  const locale = (await params).locale as Locale
  const requests = await guarded(listOwnRequests(await getViewer()))
  const t = await getTranslations('people')
  const signIn = await getTranslations('signIn')
  return (
    <PageFrame nav={[{ label: signIn('roundsTitle'), href: `/${locale}/rounds` }]} navEnd={<SignOut />}>
      <div className="signin stack-l">
        <h1>{t('waitingTitle')}</h1>
        {requests.length === 0 ? <p className="lede ui">{t('waitingNone')}</p> : null}
        <ul className="plain stack">
          {requests.map(({ municipality, code, round, state }) => (
            <li key={`${code} ${round}`}>
              <b>
                {state === 'approved' ? (
                  <a href={`/${locale}/rounds/${round}?municipality=${code}`}>{say(municipality, locale)}</a>
                ) : (
                  say(municipality, locale)
                )}
              </b>
              <p>{t(states[state])}</p>
            </li>
          ))}
        </ul>
      </div>
    </PageFrame>
  )
}
