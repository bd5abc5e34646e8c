import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Button, ButtonLink } from '@/components/ui/form/button'
import { describeLink } from '@/data/sign-in/redeem'
import { type Locale, say } from '@/questionnaire/text'
import { Frame } from '../../frame'
import { single } from '../search'

type Props = PageProps<'/[locale]/sign-in/confirm'>

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('signIn')
  const token = single((await searchParams).token)
  const link = token ? await describeLink(token) : null
  return { title: t(link ? 'confirmTitle' : 'goneTitle'), referrer: 'no-referrer', robots: { index: false } }
}

/** Mail scanners open links, so opening this page spends nothing: only its button does. */
export default async function Confirm({ params, searchParams }: Props) {
  const locale = (await params).locale as Locale
  const token = single((await searchParams).token)
  const link = token ? await describeLink(token) : null
  const t = await getTranslations('signIn')
  const common = await getTranslations('common')
  const names = link?.municipalities.map((name) => say(name, locale)) ?? []
  const municipality = names[0] ?? ''
  const lede = names.length > 1 ? t('confirmLedeSeveral', { municipalities: names.join(', ') }) : t('confirmLede', { municipality })
  const plain = t(names.length > 0 ? 'confirmTitle' : 'confirmButtonPlain')
  const buttonText = names.length === 1 ? t('confirmButton', { municipality }) : plain
  return (
    <Frame>
      <div className="signin stack-l">
        <div className="head">
          <p className="kicker">{common('survey')}</p>
          <h1>{t(link ? 'confirmTitle' : 'goneTitle')}</h1>
          {link ? names.length > 0 ? <p className="lede ui">{lede}</p> : null : <p className="lede ui">{t('goneText')}</p>}
        </div>
        {link ? (
          <form method="post" action="/api/auth/redeem" className="stack">
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="token" value={token ?? ''} />
            <div className="actions">
              <Button>{buttonText}</Button>
            </div>
            <p className="small muted">{t('confirmNote')}</p>
          </form>
        ) : (
          <div className="actions">
            <ButtonLink href={`/${locale}/sign-in`}>{t('askNew')}</ButtonLink>
          </div>
        )}
      </div>
    </Frame>
  )
}
