import { getTranslations } from 'next-intl/server'
import { Button, ButtonLink } from '@/components/ui/form/button'
import { Note } from '@/components/ui/message/note'
import { sayMoment } from '@/messages/time'
import type { AnsweringPage } from './answering-page'
import { submitAction } from './check/actions'
import { sayQuestions } from './say-questions'

interface UnsentBannerProps {
  page: AnsweringPage
  /** A form stands on the page: what is being typed there is not saved yet, so sending is left to the check page. */
  hasForm: boolean
  /** What has changed is listed on the page: it is not named here too. */
  listed: boolean
}

/** While sent answers have been changed and the change not sent: what, by whom, and the button that sends it, where nobody has to approve. */
export async function UnsentBanner({ page, hasForm, listed }: UnsentBannerProps) {
  const { locale, hub, at } = page
  const { unsent, obstacles, round, municipality, named } = hub
  if (!unsent) return null
  const t = await getTranslations('answering')
  const moment = sayMoment(unsent.at, locale)
  const blocked = obstacles.missing.length + obstacles.checks.length > 0
  const where = { round: round.code, municipality: municipality.code, named, locale }
  return (
    <Note kind="warn" id="unsent">
      <p>
        <b>{t('unsent.title', { count: unsent.questions.length })}</b>
      </p>
      {listed ? null : <p>{t('unsent.what', { questions: await sayQuestions(page, unsent.questions) })}</p>}
      <p>{unsent.by ? t('unsent.last', { name: unsent.by, moment }) : t('unsent.lastAt', { moment })}</p>
      {round.closesAt ? <p>{t('unsent.until', { moment: sayMoment(round.closesAt, locale) })}</p> : null}
      {blocked || hasForm || hub.approval ? (
        <>
          {blocked ? <p>{t('unsent.why')}</p> : null}
          <ButtonLink kind="second" href={at('/check')}>
            {t('sendAgain')}
          </ButtonLink>
        </>
      ) : (
        <form action={submitAction.bind(null, where)} data-sends="answers">
          <Button kind="second">{t('unsent.button')}</Button>
        </form>
      )}
    </Note>
  )
}
