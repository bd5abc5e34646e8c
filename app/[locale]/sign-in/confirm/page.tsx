import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { getViewer } from '@/data/identity/session'
import { landingPath } from '@/data/identity/sign-in/destination'
import { describeLink } from '@/data/identity/sign-in/redeem'
import { getWholeTexts } from '@/messages/whole-texts'
import { type Locale, say } from '@/questionnaire/text'
import { PageFrame } from '../../page-frame'
import { WhoAsks } from '../../who-asks'
import { singleValue } from '../single-value'
import { AlreadySignedIn, ExpiredLink, UnusedLink, UsedLink } from './link-states'

type Props = PageProps<'/[locale]/sign-in/confirm'>

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getWholeTexts('signIn')
  const token = singleValue((await searchParams).token)
  const link = token ? await describeLink(token) : null
  const held = link ? (link.used ? 'usedTitle' : 'confirmTitle') : 'goneTitle'
  const title = held !== 'confirmTitle' && (await getViewer()).personId ? 'alreadyTitle' : held
  return { title: t(title), referrer: 'no-referrer', robots: { index: false } }
}

/** Mail scanners open links, so opening this page spends nothing: only its button does. */
export default async function ConfirmSignInPage({ params, searchParams }: Props) {
  const locale = (await params).locale as Locale
  const { token: given } = await searchParams
  const token = singleValue(given) ?? ''
  const link = token ? await describeLink(token) : null
  const viewer = await getViewer()
  const common = await getTranslations('common')
  return (
    <PageFrame>
      <div className="signin stack-l">
        {link && !link.used ? (
          <UnusedLink
            kicker={link.round ? `${say(link.round.survey, locale)} ${link.round.code}` : common('survey')}
            names={link.municipalities.map((name) => say(name, locale))}
            task={link.task}
            joins={link.joins}
            closesAt={link.round?.closesAt ?? null}
            locale={locale}
            token={token}
          />
        ) : viewer.personId ? (
          <AlreadySignedIn kicker={common('survey')} href={await landingPath(viewer, locale)} />
        ) : link ? (
          <UsedLink kicker={common('survey')} locale={locale} token={token} />
        ) : (
          <ExpiredLink kicker={common('survey')} locale={locale} />
        )}
        {link?.round && !link.used ? <WhoAsks round={link.round.code} settings={link.round.settings} locale={locale} /> : null}
      </div>
    </PageFrame>
  )
}
