import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { Note } from '@/components/ui/message/note'
import type { DoneForYou } from '@/data/people/handover/handovers'
import { sayDayOfYear } from '@/messages/time'
import type { AnsweringPage } from './answering-page'
import { seeDoneAction } from './handover/actions'
import { titleOfHandover } from './people/read-people'
import { sectionPath } from './section-path'

/** What the viewer asked of colleagues and is done, until the viewer says to have seen it. */
export async function HubDone({ page, done }: { page: AnsweringPage; done: readonly DoneForYou[] }) {
  if (done.length === 0) return null
  const { locale, hub, at } = page
  const t = await getTranslations('people')
  const of = { round: hub.round.code, municipality: hub.municipality.code, locale }
  return (
    <Note role="status">
      {done.map((each) => {
        const day = sayDayOfYear(each.doneAt, locale)
        return (
          <p key={each.id}>
            {t.rich(each.by ? 'doneForYouBy' : 'doneForYou', {
              title: titleOfHandover(page, each),
              name: each.by ?? '',
              day,
              link: (text) => <a href={at(sectionPath(each.section))}>{text}</a>,
            })}
          </p>
        )
      })}
      <form action={seeDoneAction.bind(null, of)}>
        {done.map(({ id }) => (
          <input key={id} type="hidden" name="handover" value={id} />
        ))}
        <Button small kind="second">
          {t('seen')}
        </Button>
      </form>
    </Note>
  )
}
