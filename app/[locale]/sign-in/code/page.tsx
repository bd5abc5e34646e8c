import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { Button, ButtonLink } from '@/components/ui/form/button'
import { ErrorSummary } from '@/components/ui/form/error-summary'
import { TextField } from '@/components/ui/form/field'
import { Note } from '@/components/ui/message/note'
import { isDemonstration, letterSender } from '@/data/system/site'
import { getWholeTexts } from '@/messages/whole-texts'
import { addressCookie, probeField } from '../../../api/auth/cookies'
import { PageFrame } from '../../page-frame'

type Props = PageProps<'/[locale]/sign-in/code'>

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getWholeTexts('signIn')
  return { title: (await searchParams).problem ? `${t('errorPrefix')}: ${t('codeTitle')}` : t('codeTitle') }
}

export default async function Code({ params, searchParams }: Props) {
  const { locale } = await params
  const { problem } = await searchParams
  const t = await getTranslations('signIn')
  const address = (await cookies()).get(addressCookie)?.value
  const wrong = problem === 'digits' ? t('problemDigits') : problem === 'code' ? t('problemCode') : undefined
  const mailbox = `/${locale}/demo/letters${address ? '?own=yes' : ''}`
  return (
    <PageFrame>
      <div className="signin stack-l">
        {wrong ? <ErrorSummary title={t('errorTitle')} errors={[{ message: wrong, fieldId: 'code' }]} /> : null}
        {problem === 'too-many' ? <ErrorSummary title={t('waitTitle')} errors={[{ message: t('problemTooManyTries') }]} /> : null}
        <div className="head">
          <h1>{t('codeTitle')}</h1>
          <p className="lede ui">{t('codeLede')}</p>
          <p>{t('codeText')}</p>
        </div>
        <form method="post" action="/api/auth/redeem" noValidate className="stack">
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name={probeField} value="1" />
          {address ? null : (
            <TextField id="email" name="email" type="email" autoComplete="email" label={t('email')} hint={t('emailHint')} />
          )}
          <TextField
            id="code"
            name="code"
            look="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            label={t('codeLabel')}
            hint={t('codeHint')}
            {...(wrong ? { error: wrong } : {})}
          />
          <div className="actions">
            <Button>{t('codeSend')}</Button>
            <ButtonLink kind="text" href={`/${locale}/sign-in`}>
              {t('newLetter')}
            </ButtonLink>
          </div>
        </form>
        <Note kind="quiet">
          {isDemonstration()
            ? t.rich('demoNote', { link: (text) => <a href={mailbox}>{text}</a> })
            : t.rich('codeNote', { from: letterSender(), b: (text) => <b>{text}</b> })}
        </Note>
        <p className="small muted">
          {(await getTranslations('newcomer')).rich('noLetter', { link: (text) => <a href={`/${locale}/sign-in/new`}>{text}</a> })}
        </p>
      </div>
    </PageFrame>
  )
}
