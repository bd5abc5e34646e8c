import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Button, ButtonLink } from '@/components/ui/form/button'
import type { LinkTask } from '@/data/identity/sign-in/link-task'
import { sayMoment } from '@/messages/time'
import { type Locale, say } from '@/questionnaire/text'
import { forWhom } from '@/questionnaire/words/genitive'
import { probeField } from '../../../api/auth/cookies'

function Head({ kicker, title, children }: { kicker: string; title: string; children?: ReactNode }) {
  return (
    <div className="head">
      <p className="kicker">{kicker}</p>
      <h1>{title}</h1>
      {children ? <p className="lede ui">{children}</p> : null}
    </div>
  )
}

interface LinkOf {
  kicker: string
  locale: Locale
  token: string
}

interface UnusedLinkProps extends LinkOf {
  names: string[]
  task: LinkTask | null
  /** The reader asks to join. */
  joins: boolean
  closesAt: Date | null
}

/** The link holds: one button, whose POST signs in. Names the municipalities, the task and its deadline, and nothing of any person. */
export async function UnusedLink({ kicker, names, task, joins, closesAt, locale, token }: UnusedLinkProps) {
  const t = await getTranslations('signIn')
  const municipality = names[0] ?? ''
  const alone = t(joins ? 'confirmLedeJoining' : 'confirmLede', { municipality: forWhom(municipality, locale as Locale) })
  const lede = names.length > 1 ? t('confirmLedeSeveral', { municipalities: names.join(', ') }) : alone
  const plain = t(names.length > 0 ? 'confirmTitle' : 'confirmButtonPlain')
  return (
    <>
      <Head kicker={kicker} title={t('confirmTitle')}>
        {names.length > 0 ? lede : null}
      </Head>
      {task || closesAt ? (
        <div className="stack-s">
          {task ? <p>{t(`confirmTask.${task.kind}`, { title: say(task.title, locale) })}</p> : null}
          {closesAt ? <p>{t('roundsUntil', { moment: sayMoment(closesAt, locale) })}</p> : null}
        </div>
      ) : null}
      <form method="post" action="/api/auth/redeem" className="stack">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name={probeField} value="1" />
        <input type="hidden" name="token" value={token} />
        <div className="actions">
          <Button>{names.length === 1 ? t('confirmButton', { municipality }) : plain}</Button>
        </div>
        <p className="small muted">{t('confirmNote')}</p>
      </form>
    </>
  )
}

/** A personal link after its first use: letters get forwarded, so from now on it mails a code to the address it was written to. */
export async function UsedLink({ kicker, locale, token }: LinkOf) {
  const t = await getTranslations('signIn')
  return (
    <>
      <Head kicker={kicker} title={t('usedTitle')}>
        {t('usedText')}
      </Head>
      <form method="post" action="/api/auth/letter" className="stack">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="token" value={token} />
        <div className="actions">
          <Button>{t('usedButton')}</Button>
        </div>
        <p className="small muted">{t('usedNote')}</p>
      </form>
    </>
  )
}

/** The link does not hold, but whoever opened it is signed in: it leads on. */
export async function AlreadySignedIn({ kicker, href }: { kicker: string; href: string }) {
  const t = await getTranslations('signIn')
  return (
    <>
      <Head kicker={kicker} title={t('alreadyTitle')}>
        {t('alreadyText')}
      </Head>
      <div className="actions">
        <ButtonLink href={href}>{t('alreadyButton')}</ButtonLink>
      </div>
    </>
  )
}

export async function ExpiredLink({ kicker, locale }: Omit<LinkOf, 'token'>) {
  const t = await getTranslations('signIn')
  return (
    <>
      <Head kicker={kicker} title={t('goneTitle')}>
        {t('goneText')}
      </Head>
      <div className="actions">
        <ButtonLink href={`/${locale}/sign-in`}>{t('askNew')}</ButtonLink>
      </div>
    </>
  )
}
