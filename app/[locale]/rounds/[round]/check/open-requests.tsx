import { getTranslations } from 'next-intl/server'
import { fieldName } from '@/components/questionnaire/fields/form-fields'
import { Button } from '@/components/ui/form/button'
import { Note } from '@/components/ui/message/note'
import { getViewer } from '@/data/identity/session'
import { listHandovers } from '@/data/people/handover/handovers'
import { sayDay } from '@/messages/time'
import { guarded } from '../../../guarded'
import type { AnsweringPage } from '../answering-page'
import { endHandoverAction } from '../handover/actions'
import { titleOfHandover } from '../people/read-people'
import { sectionPath } from '../section-path'
import styles from './open-requests.module.css'

/** What colleagues have been asked and not ended yet: whom, what and since when. It does not stand in the way of sending. */
export async function OpenRequests({ page }: { page: AnsweringPage }) {
  const { hub, locale, at } = page
  const where = { round: hub.round.code, municipality: hub.municipality.code }
  const open = await guarded(listHandovers(await getViewer(), where))
  if (open.length === 0) return null
  const t = await getTranslations('people')
  return (
    <Note kind="warn" id="requests">
      <p>
        <b>{t('openBeforeSending', { count: open.length })}</b>
      </p>
      <ul className={styles.requests}>
        {open.map((handover) => {
          const { id, section, question, to, toYou, by, byYou, askedAt } = handover
          const title = titleOfHandover(page, handover)
          const day = sayDay(askedAt, locale)
          const whom = toYou ? t('openAskedOfYou', { day }) : t('openAskedOf', { name: to, day })
          return (
            <li key={id}>
              <div>
                <a href={at(sectionPath(section), question ? `#q-${fieldName(question)}` : '')}>{title}</a>
                <p>{by && !byYou ? `${whom}, ${t('openAsker', { name: by })}` : whom}</p>
              </div>
              <form action={endHandoverAction.bind(null, { ...where, locale, page: 'check' as const })}>
                <input type="hidden" name="handover" value={id} />
                <input type="hidden" name="as" value="withdrawn" />
                <Button small kind="second">
                  {t('withdraw')}
                  <span className="vh">{`: ${title}`}</span>
                </Button>
              </form>
            </li>
          )
        })}
      </ul>
      <p>{t('openStay')}</p>
    </Note>
  )
}
