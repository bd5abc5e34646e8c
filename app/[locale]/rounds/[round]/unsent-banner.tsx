import { getTranslations } from 'next-intl/server'
import { Button, ButtonLink } from '@/components/ui/form/button'
import { Note } from '@/components/ui/message/note'
import { sayMoment } from '@/messages/time'
import { findSlot } from '@/questionnaire/asked'
import { say } from '@/questionnaire/text'
import type { AnsweringPage } from './answering-page'
import { submitAction } from './check/actions'

/** How many changed questions are named; the rest are counted. */
const namedAtMost = 5

interface UnsentBannerProps {
  page: AnsweringPage
  /** A form stands on the page: what is being typed there is not saved yet, so sending is left to the check page. */
  hasForm: boolean
}

/** While sent answers have been changed and the change not sent: what, by whom, and the button that sends it. */
export async function UnsentBanner({ page: { locale, hub, at }, hasForm }: UnsentBannerProps) {
  const { unsent, obstacles, round, municipality, named } = hub
  if (!unsent) return null
  const t = await getTranslations('answering')
  const labels = unsent.questions
    .flatMap((key) => findSlot(hub.questionnaire, key)?.question.label ?? [])
    .map((label) => say(label, locale))
  const more = labels.length - namedAtMost
  const told = more > 1 ? [...labels.slice(0, namedAtMost), t('unsent.more', { count: more })] : labels
  const questions = new Intl.ListFormat(locale, { type: 'conjunction' }).format(told)
  const moment = sayMoment(unsent.at, locale)
  const blocked = obstacles.missing.length + obstacles.checks.length > 0
  const where = { round: round.code, municipality: municipality.code, named, locale }
  return (
    <Note kind="warn" id="unsent">
      <p>
        <b>{t('unsent.title', { count: labels.length })}</b>
      </p>
      <p>{t('unsent.what', { questions })}</p>
      <p>{unsent.by ? t('unsent.last', { name: unsent.by, moment }) : t('unsent.lastAt', { moment })}</p>
      {blocked || hasForm ? (
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
