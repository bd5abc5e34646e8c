import { getTranslations } from 'next-intl/server'
import { fieldName } from '@/components/questionnaire/fields/form-fields'
import { Button } from '@/components/ui/form/button'
import type { Handover } from '@/data/people/handover/handovers'
import { sayDayOfYear } from '@/messages/time'
import type { AnsweringPage } from './answering-page'
import { endHandoverAction } from './handover/actions'
import styles from './hub-handovers.module.css'
import { titleOfHandover } from './people/read-people'
import { sectionPath } from './section-path'

/** What colleagues have asked of the viewer: first on the hub, each leading to its question. */
export async function HubHandovers({ page, handovers }: { page: AnsweringPage; handovers: readonly Handover[] }) {
  const { locale, hub, at } = page
  const own = handovers.filter(({ toYou }) => toYou)
  if (own.length === 0 || hub.round.state !== 'open') return null
  const t = await getTranslations('people')
  const of = { round: hub.round.code, municipality: hub.municipality.code, locale, page: 'hub' as const }
  return (
    <section aria-labelledby="asked">
      <h2 id="asked" className="size-xl">
        {t('askedOfYou')}
      </h2>
      <ul className={styles.asked}>
        {own.map((handover) => {
          const { id, section, question, by, note, askedAt } = handover
          const title = titleOfHandover(page, handover)
          return (
            <li key={id}>
              <div>
                <a href={at(sectionPath(section), question ? `#q-${fieldName(question)}` : '')}>{title}</a>
                <p>
                  {by
                    ? t('askedBy', { name: by, day: sayDayOfYear(askedAt, locale) })
                    : t('askedOn', { day: sayDayOfYear(askedAt, locale) })}
                </p>
                {note ? <blockquote>{note}</blockquote> : null}
              </div>
              <form action={endHandoverAction.bind(null, of)}>
                <input type="hidden" name="handover" value={id} />
                <Button small kind="second">
                  {t('done')}
                  <span className="vh">{`: ${title}`}</span>
                </Button>
              </form>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
