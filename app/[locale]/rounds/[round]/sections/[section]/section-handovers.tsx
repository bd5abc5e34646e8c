import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/form/button'
import { getViewer } from '@/data/identity/session'
import { type Handover, listHandovers } from '@/data/people/handover/handovers'
import { sayDayOfYear } from '@/messages/time'
import { guarded } from '../../../../guarded'
import type { AnsweringPage } from '../../answering-page'
import { endHandoverAction } from '../../handover/actions'
import { titleOfHandover } from '../../people/read-people'
import styles from './section-handovers.module.css'

/** What is asked of whom in a section, the oldest first. */
export async function listSectionHandovers({ hub }: AnsweringPage, section: string): Promise<Handover[]> {
  if (hub.round.state !== 'open') return []
  const where = { round: hub.round.code, municipality: hub.municipality.code }
  return (await guarded(listHandovers(await getViewer(), where))).filter((handover) => handover.section === section)
}

/** By question: "Pyydetty: Oskar Lindqvist (Maija Virtanen 20.11.)", and the note. */
export async function handoverLines({ locale }: AnsweringPage, handovers: readonly Handover[]): Promise<Record<string, ReactNode>> {
  const t = await getTranslations('people')
  const line = ({ to, by, askedAt }: Handover) => {
    const day = sayDayOfYear(askedAt, locale)
    return by ? t('askedTo', { to, by, day }) : t('askedToOn', { to, day })
  }
  return Object.fromEntries(
    handovers.flatMap((handover) => {
      const { question, note } = handover
      if (question === null) return []
      return [[question, <Line key={question} text={line(handover)} note={note} />]]
    }),
  )
}

function Line({ text, note }: { text: string; note: string | null }) {
  return (
    <div className={styles.handed}>
      <p>{text}</p>
      {note ? <blockquote>{note}</blockquote> : null}
    </div>
  )
}

/** In the margin: the way to hand over, and what is handed over with the buttons that end it. */
export async function AskColleague({ page, section, handovers }: { page: AnsweringPage; section: string; handovers: readonly Handover[] }) {
  const { locale, hub } = page
  if (hub.round.state !== 'open') return null
  const t = await getTranslations('people')
  const of = { round: hub.round.code, municipality: hub.municipality.code, locale, page: 'section' as const }
  return (
    <section aria-labelledby="ask-colleague">
      <h2 id="ask-colleague">{t('askColleague')}</h2>
      <p>{t('askColleagueText')}</p>
      <p className={styles.choose}>
        <a href={page.at('/handover', '', { section })}>{t('chooseColleague')}</a>
      </p>
      {handovers.length ? (
        <ul className={styles.open} aria-label={t('openAsked')}>
          {handovers.map((handover) => {
            const title = titleOfHandover(page, handover)
            return (
              <li key={handover.id}>
                <p>
                  <b>{title}</b>
                  <br />
                  {t('responsible', { name: handover.to })}
                </p>
                {handover.question === null && handover.note ? <blockquote>{handover.note}</blockquote> : null}
                <form action={endHandoverAction.bind(null, of)}>
                  <input type="hidden" name="handover" value={handover.id} />
                  <Button small kind="second" name="as" value="done">
                    {t('done')}
                    <span className="vh">{`: ${title}`}</span>
                  </Button>{' '}
                  {handover.toYou ? null : (
                    <Button small kind="text" name="as" value="withdrawn">
                      {t('withdraw')}
                      <span className="vh">{`: ${title}`}</span>
                    </Button>
                  )}
                </form>
              </li>
            )
          })}
        </ul>
      ) : null}
    </section>
  )
}
