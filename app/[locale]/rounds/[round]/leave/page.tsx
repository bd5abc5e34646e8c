import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Button, ButtonLink } from '@/components/ui/form/button'
import { getViewer } from '@/data/identity/session'
import { idleTime } from '@/data/identity/sessions'
import { may } from '@/data/rights'
import { isRehearsal } from '@/data/system/site'
import { sayMoment } from '@/messages/time'
import { getWholeTexts } from '@/messages/whole-texts'
import { AnsweringFrame } from '../answering-frame'
import { readAnsweringPage } from '../answering-page'

type Props = PageProps<'/[locale]/rounds/[round]/leave'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getWholeTexts('answering')
  return { title: `${t('leaving.title')} – ${t('survey', { round: (await params).round })}` }
}

const hour = 60 * 60 * 1000

/** Where "Tallenna ja poistu" leads, and signing out begins: what is saved, how long one stays signed in, what signing out leaves. */
export default async function LeavePage({ params, searchParams }: Props) {
  const page = await readAnsweringPage(params, searchParams)
  const { locale, hub, at } = page
  const [t, common] = [await getTranslations('answering.leaving'), await getTranslations('common')]
  const stays = may(await getViewer(), 'administer')
    ? { unit: 'hours', count: idleTime.administrator / hour }
    : { unit: 'days', count: idleTime.member / (24 * hour) }
  const isOpen = hub.round.state === 'open'
  // So that it is the rehearsal that is left (data/rehearsal/lead.ts).
  const signOut = isRehearsal() ? `/api/auth/sign-out?rehearsal=${hub.round.code}` : '/api/auth/sign-out'
  const sum = (of: 'answered' | 'asked') => hub.progress.reduce((all, { questions }) => all + questions[of], 0)
  const lede = [
    t('count', { done: sum('answered'), all: sum('asked') }),
    isOpen && !hub.submission ? t('notSent') : null,
    isOpen && hub.round.closesAt ? t('until', { moment: sayMoment(hub.round.closesAt, locale) }) : null,
  ]
  return (
    <AnsweringFrame page={page} current="leave">
      <div className="signin stack">
        <h1>{t('title')}</h1>
        <p className="lede ui">{lede.filter(Boolean).join(' ')}</p>
        <p>{t('session', stays)}</p>
        <p>{t('kept')}</p>
        <p>{t('device')}</p>
        <form method="post" action={signOut} className="actions">
          <input type="hidden" name="locale" value={locale} />
          <Button>{common('signOut')}</Button>
          <ButtonLink kind="text" href={at()}>
            {t('back')}
          </ButtonLink>
        </form>
      </div>
    </AnsweringFrame>
  )
}
