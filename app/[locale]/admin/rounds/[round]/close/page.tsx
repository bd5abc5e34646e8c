import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BackLink } from '@/components/ui/layout/back-link'
import { Note } from '@/components/ui/message/note'
import { getViewer } from '@/data/identity/session'
import { getClosing } from '@/data/rounds/closing'
import { sayMoment } from '@/messages/time'
import { getWholeTexts } from '@/messages/whole-texts'
import { type Locale, say } from '@/questionnaire/text'
import { guarded } from '../../../../guarded'
import { AdminFrame } from '../../../admin-frame'
import { CloseForm } from './close-form'
import { Unexplained } from './unexplained'

type Props = PageProps<'/[locale]/admin/rounds/[round]/close'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getWholeTexts('closing')
  const admin = await getWholeTexts('admin')
  return { title: `${t('pageTitle', { round: (await params).round })} – ${admin('administration')}` }
}

/** The checklist before a round is closed; of one that its clock has closed, what waits for a choice. */
export default async function ClosePage({ params }: Props) {
  const { locale, round } = (await params) as { locale: Locale; round: string }
  const closing = await guarded(getClosing(await getViewer(), round))
  const t = await getTranslations('closing')
  const admin = await getTranslations('admin')
  const { isClosedByClock, closesAt, daysLeft, sent, municipalities, drafts, edits, extensions } = closing
  const answering = [...drafts, ...edits].filter(({ isNow }) => isNow).length
  const moment = closesAt ? sayMoment(closesAt, locale) : ''
  const time = closesAt ? t('open', { moment, days: daysLeft ?? 0 }) : t('openEnded')
  return (
    <AdminFrame round={round} current="cockpit">
      <BackLink href={`/${locale}/admin/rounds/${round}`}>{admin('backToRound', { round })}</BackLink>
      <div className="stack-l">
        <div className="head">
          <p className="kicker">{say(closing.questionnaire.title, locale)}</p>
          <h1 className="size-2xl">{t(isClosedByClock ? 'titleUndecided' : 'title', { round })}</h1>
          <p className="lede ui">{isClosedByClock ? t('byClock', { moment }) : time}</p>
          <p>{t('lede', { sent, total: municipalities })}</p>
        </div>
        {answering > 0 ? (
          <Note>
            <p>{t('now', { count: answering })}</p>
          </Note>
        ) : null}
        {extensions.length > 0 ? (
          <Note kind="warn">
            <p>{t('extensions', { count: extensions.length })}</p>
            <ul>
              {extensions.map(({ municipality, name, until }) => (
                <li key={municipality}>
                  <a href={`/${locale}/admin/rounds/${round}/municipalities/${municipality}`}>{say(name, locale)}</a>{' '}
                  {sayMoment(until, locale)}
                </li>
              ))}
            </ul>
          </Note>
        ) : null}
        <Unexplained closing={closing} locale={locale} />
        <CloseForm closing={closing} locale={locale} />
      </div>
    </AdminFrame>
  )
}
