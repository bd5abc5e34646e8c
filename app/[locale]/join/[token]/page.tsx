import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { Button, ButtonLink } from '@/components/ui/form/button'
import { ErrorSummary } from '@/components/ui/form/error-summary'
import { TextField } from '@/components/ui/form/field'
import { describeJoinLink } from '@/data/people/joining/join-link'
import { type Locale, say } from '@/questionnaire/text'
import { joinCookie, readJoinTyped } from '../../../api/auth/cookies'
import { PageFrame } from '../../page-frame'

type Props = PageProps<'/[locale]/join/[token]'>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { token, locale } = await params
  const t = await getTranslations('people')
  const link = await describeJoinLink(token)
  const title = link ? t('joinPageTitle', { municipality: say(link.municipality, locale as Locale) }) : t('joinGoneTitle')
  const failed = Boolean(link && (await searchParams).problem)
  return { title: failed ? `${t('errorPrefix')}: ${title}` : title, referrer: 'no-referrer', robots: { index: false } }
}

/** Where a forwarded join link leads: opening it changes nothing; its form mails a code to the address given. */
export default async function JoinPage({ params, searchParams }: Props) {
  const { token, locale } = await params
  const { problem } = await searchParams
  const t = await getTranslations('people')
  const common = await getTranslations('common')
  const link = await describeJoinLink(token)
  if (!link)
    return (
      <PageFrame>
        <div className="signin stack-l">
          <div className="head">
            <p className="kicker">{common('survey')}</p>
            <h1>{t('joinGoneTitle')}</h1>
            <p className="lede ui">{t('joinGoneText')}</p>
          </div>
          <div className="actions">
            <ButtonLink href={`/${locale}/contact`}>{common('contact')}</ButtonLink>
          </div>
        </div>
      </PageFrame>
    )
  const typed = readJoinTyped(problem ? (await cookies()).get(joinCookie)?.value : undefined)
  const wrong = problem === 'address' ? t('problemJoinAddress') : null
  return (
    <PageFrame>
      <div className="signin stack-l">
        {wrong ? <ErrorSummary title={t('errorTitle')} errors={[{ message: wrong, fieldId: 'email' }]} /> : null}
        {problem === 'too-many' ? <ErrorSummary title={t('errorTitle')} errors={[{ message: t('problemTooManyJoin') }]} /> : null}
        <div className="head">
          <p className="kicker">{common('survey')}</p>
          <h1>{t('joinPageTitle', { municipality: say(link.municipality, locale as Locale) })}</h1>
          <p className="lede ui">{t('joinLede')}</p>
        </div>
        <form method="post" action="/api/auth/join" noValidate className="stack">
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="token" value={token} />
          <TextField
            id="email"
            name="email"
            type="email"
            autoComplete="email"
            label={t('email')}
            defaultValue={typed.email}
            {...(wrong ? { error: wrong } : {})}
          />
          <TextField id="name" name="name" autoComplete="name" label={t('name')} maxLength={100} defaultValue={typed.name} />
          <div className="actions">
            <Button>{t('joinAsk')}</Button>
          </div>
          <p className="small muted">{t('joinNote')}</p>
        </form>
      </div>
    </PageFrame>
  )
}
