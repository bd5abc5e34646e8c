import { getTranslations } from 'next-intl/server'
import { type Task, TaskList } from '@/components/ui/task/task-list'
import type { AnsweringState, OwnRound } from '@/data/rounds/own-rounds'
import { sayMoment } from '@/messages/time'
import { type Locale, say } from '@/questionnaire/text'

/** How each state looks: what waits for somebody is marked, what is done is plain. */
const looks = { untouched: 'untouched', open: 'open', sent: 'done', changed: 'check' } satisfies Record<AnsweringState, Task['status']>

/** A round's municipalities: how far each is, what was sent, until when it may be changed. Each row leads to its answers. */
export async function OwnAnswering({ round, locale }: { round: OwnRound; locale: Locale }) {
  const t = await getTranslations('signIn')
  const tasks = round.municipalities.map((own) => {
    const meta = [
      own.state === 'open' ? t('roundsDone', { done: own.done, all: own.all }) : null,
      own.submittedAt ? t('roundsSent', { moment: sayMoment(own.submittedAt, locale) }) : null,
      own.unsent > 0 ? t('roundsUnsent', { count: own.unsent }) : null,
      own.closesAt ? t('roundsCloses', { moment: sayMoment(own.closesAt, locale) }) : null,
    ]
    return {
      id: `own-${round.code}-${own.code}`,
      href: `/${locale}/rounds/${round.code}?municipality=${own.code}`,
      title: say(own.name, locale),
      status: looks[own.state],
      statusLabel: t(`roundsState.${own.state}`),
      meta: meta.filter((part) => part !== null).join(' · '),
    }
  })
  return <TaskList tasks={tasks} unnumbered />
}
