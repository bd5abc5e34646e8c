import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { ErrorSummary } from '@/components/ui/form/error-summary'
import { TextField } from '@/components/ui/form/field'
import { Note } from '@/components/ui/message/note'
import { listOpenNow } from '@/data/rounds/open-now'
import { isDemonstration } from '@/data/system/site'
import { getWholeTexts } from '@/messages/whole-texts'
import type { Locale } from '@/questionnaire/text'
import { addressCookie } from '../../api/auth/cookies'
import { PageFrame } from '../page-frame'
import { WhoAsks } from '../who-asks'
import styles from './sign-in.module.css'
import { singleValue } from './single-value'

type Props = PageProps<'/[locale]/sign-in'>

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getWholeTexts('signIn')
  return { title: (await searchParams).problem ? `${t('errorPrefix')}: ${t('title')}` : t('title') }
}

export default async function SignIn({ params, searchParams }: Props) {
  const { locale } = await params
  const { problem, to } = await searchParams
  const t = await getTranslations('signIn')
  const newcomer = await getTranslations('newcomer')
  const isAddressWrong = problem === 'address'
  const address = problem ? (await cookies()).get(addressCookie)?.value : undefined
  return (
    <PageFrame>
      <div className="signin stack-l">
        {isAddressWrong ? <ErrorSummary title={t('errorTitle')} errors={[{ message: t('problemAddress'), fieldId: 'email' }]} /> : null}
        {problem === 'too-many' ? <ErrorSummary title={t('waitTitle')} errors={[{ message: t('problemTooManyLetters') }]} /> : null}
        {problem === 'cookies' ? <ErrorSummary title={t('cookiesTitle')} errors={[{ message: t('problemCookies') }]} /> : null}
        <div className="head">
          <h1>{t('title')}</h1>
          <p className="lede ui">{t('lede')}</p>
        </div>
        <form method="post" action="/api/auth/letter" noValidate className="stack">
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="to" value={singleValue(to) ?? ''} />
          <TextField
            id="email"
            name="email"
            type="email"
            autoComplete="email"
            label={t('email')}
            hint={t('emailHint')}
            {...(isAddressWrong ? { error: t('problemAddress') } : {})}
            {...(address ? { defaultValue: address } : {})}
          />
          <div className="actions">
            <Button>{t('send')}</Button>
          </div>
        </form>
        {isDemonstration() ? <Note kind="quiet">{t.rich('demoAddresses', { b: (text) => <b>{text}</b> })}</Note> : null}
        {(await listOpenNow()).map(({ code, settings }) => (
          <WhoAsks key={code} round={code} settings={settings} locale={locale as Locale} />
        ))}
        <section className={`small muted stack ${styles.more}`} aria-labelledby="no-invite">
          <h2 id="no-invite">{newcomer('askTitle')}</h2>
          <p>{newcomer.rich('askText', { link: (text) => <a href={`/${locale}/sign-in/new`}>{text}</a> })}</p>
        </section>
      </div>
    </PageFrame>
  )
}
