import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { RefusableForm } from '@/components/ui/form/refusable'
import { RefusableTick } from '@/components/ui/form/refusable-tick'
import { Note } from '@/components/ui/message/note'
import type { PlannedMailing } from '@/data/mailings/mailings'
import { isOwn, kindOf } from '@/questionnaire/mailing/purposes'
import type { Locale } from '@/questionnaire/text'
import { MomentFields } from '../../moment-fields'
import { MailingFields } from './letter-previewed'

/** Sends at once, or sets when. */
export async function MakeForms({ plan, locale }: { plan: PlannedMailing; locale: Locale }) {
  const t = await getTranslations('mailings')
  const { round, purpose, reached, isPossible, lacking, unfinished } = plan
  const of = { locale, round, purpose }
  const asks = kindOf(purpose) === 'ask'
  const notNow = kindOf(purpose) === 'tell' ? 'results' : 'round'
  if (lacking)
    return (
      <section className="sect" aria-labelledby="send">
        <h2 id="send">{t('send.title')}</h2>
        <Note kind="warn">
          <p>{t(`problem.${lacking}`)}</p>
          <p>
            <a href={lacking === 'sender' ? `/${locale}/admin#first-steps` : `/${locale}/admin/rounds/${round}/settings`}>
              {t(`lacking.${lacking}`)}
            </a>
          </p>
        </Note>
      </section>
    )
  return (
    <section className="sect" aria-labelledby="send">
      <h2 id="send">{t('send.title')}</h2>
      <div className="stack-l">
        {unfinished.length > 0 ? (
          <Note kind="warn">
            <p>{t(isOwn(purpose) ? 'own.unwritten' : 'problem.text')}</p>
          </Note>
        ) : null}
        {isPossible ? (
          <RefusableForm name="now" className="stack">
            <MailingFields {...of} />
            {asks && reached.length > 0 ? <RefusableTick form="now" name="calendarNow" label={t('calendar.tick')} ticked={false} /> : null}
            {reached.length > 0 ? <Button>{t('send.now', { count: reached.length })}</Button> : <p>{t('problem.nobody')}</p>}
          </RefusableForm>
        ) : (
          <p>{t(`send.notNow.${notNow}`)}</p>
        )}
        <RefusableForm name="later" className="stack">
          <MailingFields {...of} />
          <h3 className="size-m">{t('send.laterTitle')}</h3>
          <p className="small muted">{t('send.laterHint')}</p>
          <MomentFields dayLabel={t('send.day')} timeLabel={t('send.time')} />
          {asks ? <RefusableTick form="later" name="calendarLater" label={t('calendar.tick')} ticked={false} /> : null}
          <p className="actions">
            <Button kind="second">{t('send.later')}</Button>
          </p>
        </RefusableForm>
      </div>
    </section>
  )
}
