import { getTranslations } from 'next-intl/server'
import { Note } from '@/components/ui/message/note'
import { sayMoment } from '@/messages/time'
import type { AnsweringPage } from './answering-page'

/** While answers that the association sent back have not been sent again: who sent them back, when, and what is to be corrected. */
export async function SentBackNote({ page: { hub, locale } }: { page: AnsweringPage }) {
  const { sentBack } = hub
  if (!sentBack) return null
  const t = await getTranslations('answering')
  const moment = sayMoment(sentBack.at, locale)
  return (
    <Note kind="warn" id="sent-back">
      <p>
        <b>{t('sentBackTitle')}</b>
      </p>
      <p>{sentBack.by ? t('sentBackBy', { name: sentBack.by, moment }) : t('sentBackAt', { moment })}</p>
      <blockquote>{sentBack.text}</blockquote>
      <p>{t('sentBackHow')}</p>
    </Note>
  )
}
