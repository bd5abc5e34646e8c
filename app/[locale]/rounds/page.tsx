import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/form/button'
import { getViewer } from '@/data/identity/session'
import { listOwnRequests } from '@/data/people/joining/join-requests'
import { may } from '@/data/rights'
import { listOwnRounds } from '@/data/rounds/own-rounds'
import { getWholeTexts } from '@/messages/whole-texts'
import { type Locale, say } from '@/questionnaire/text'
import { guarded } from '../guarded'
import { PageFrame } from '../page-frame'
import { SignOut } from '../sign-out'
import { OwnAnswering } from './own-answering'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWholeTexts('signIn')
  return { title: t('roundsTitle') }
}

/** Where a person of several municipalities or rounds chooses one. */
export default async function RoundsPage({ params }: PageProps<'/[locale]/rounds'>) {
  const locale = (await params).locale as Locale
  const viewer = await getViewer()
  if (may(viewer, 'administer')) redirect(`/${locale}/admin`)
  const analyses = may(viewer, 'analyse')
  if (analyses && viewer.municipalities.length === 0) redirect(`/${locale}/analysis`)
  const rounds = await guarded(listOwnRounds(viewer))
  const requests = await guarded(listOwnRequests(viewer))
  const t = await getTranslations('signIn')
  // Removed, or not let in yet: whoever answers for a municipality waits for its next round instead.
  const isNobodys = viewer.municipalities.length === 0
  const nav = [
    { label: t('roundsTitle'), href: `/${locale}/rounds`, current: true },
    ...(analyses ? [{ label: (await getTranslations('staff'))('analysis.title'), href: `/${locale}/analysis` }] : []),
  ]
  return (
    <PageFrame nav={nav} navEnd={<SignOut />}>
      <div className="running stack-l">
        <div className="head">
          <h1>{t('roundsTitle')}</h1>
          <p className="lede ui">{t(rounds.length > 0 ? 'roundsLede' : isNobodys ? 'roundsNowhere' : 'roundsNone')}</p>
        </div>
        {isNobodys ? (
          <div className="actions">
            <ButtonLink href={`/${locale}/sign-in/new`}>{(await getTranslations('newcomer'))('title')}</ButtonLink>
            <ButtonLink kind="text" href={`/${locale}/contact`}>
              {t('roundsContact')}
            </ButtonLink>
          </div>
        ) : null}
        {isNobodys && requests.length ? (
          <p>
            <a href={`/${locale}/join`}>{(await getTranslations('people'))('waitingTitle')}</a>
          </p>
        ) : null}
        {rounds.map((round) => (
          <section key={round.code} className="sect" aria-labelledby={`round-${round.code}`}>
            <h2 id={`round-${round.code}`}>{`${say(round.survey, locale)} ${round.code}`}</h2>
            <OwnAnswering round={round} locale={locale} />
          </section>
        ))}
      </div>
    </PageFrame>
  )
}
