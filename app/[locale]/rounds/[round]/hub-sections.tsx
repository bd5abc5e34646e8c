import { getMessages, getTranslations } from 'next-intl/server'
import { HubLive, SectionPresence } from '@/components/questionnaire/live/hub-live'
import { TaskList } from '@/components/ui/task/task-list'
import type { Handover } from '@/data/people/handover/handovers'
import { numberWord } from '@/messages/numbers/number-words'
import { sayDayOfYear } from '@/messages/time'
import { findSlot, questionsOf, slotsOf } from '@/questionnaire/asked'
import { isUnexplained } from '@/questionnaire/checks'
import { countQuestions, type SectionProgress } from '@/questionnaire/progress'
import { say } from '@/questionnaire/text'
import { type AnsweringPage, liveAddress } from './answering-page'
import { sectionPath } from './section-path'

const statusKeys = { untouched: 'statusUntouched', open: 'statusOpen', check: 'statusCheck', done: 'statusDone' } as const

/** The sections as tasks: how far each is, and who edited it last. After closing each leads to its answers. */
export async function HubSections({ page: { locale, hub, at }, handovers }: { page: AnsweringPage; handovers: readonly Handover[] }) {
  const t = await getTranslations('answering')
  const people = await getTranslations('people')
  const open = hub.round.state === 'open'
  const texts = (await getMessages()).live.section
  const live = { address: liveAddress(hub), colleague: t('form.colleague'), texts }
  const inWords = (count: number) => ({ count, words: numberWord(count, locale) })
  const meta = ({ key, status, questions, checks }: SectionProgress) => {
    const edit = hub.lastEdits[key]
    const day = edit && sayDayOfYear(edit.at, locale)
    const asked = handovers.find(({ section, question }) => section === key && question === null)
    const counts = stillOpen(hub, key)
    const parts = [
      asked && open ? people('responsible', { name: asked.to }) : null,
      edit && day ? (edit.by ? t('edited', { name: edit.by, day }) : t('editedOn', { day })) : null,
      status === 'open' ? t('answered', { done: questions.answered, all: questions.asked }) : null,
      open && hub.postponed.includes(key) ? t('postponed') : null,
      status === 'check' ? t('toCheck', inWords(countQuestions(checks.map((check) => check.key)))) : null,
      open && counts.unconfirmed ? t('toConfirm', inWords(counts.unconfirmed)) : null,
      open && counts.unexplained ? t('toExplain', inWords(counts.unexplained)) : null,
    ]
    const line = parts.filter(Boolean).join(' · ')
    return line.charAt(0).toUpperCase() + line.slice(1)
  }
  const tasks = hub.progress.flatMap((section) => {
    const { key, status, optional } = section
    const found = hub.questionnaire.sections.find((each) => each.key === key)
    if (!found) return []
    const href = open ? at(sectionPath(key)) : at('/check', `#s-${key}`)
    const id = `section-${key}`
    const title = say(found.task, locale)
    return [
      {
        id,
        href,
        title,
        status,
        statusLabel: t(statusKeys[status]),
        meta: open ? (
          <SectionPresence section={key} {...live}>
            {meta(section)}
          </SectionPresence>
        ) : (
          meta(section)
        ),
        ...(optional ? { optional: t('optional') } : {}),
      },
    ]
  })
  const done = hub.progress.filter((section) => section.status === 'done').length
  return (
    <section className="stack-s" aria-labelledby="sections">
      <h2 id="sections" className="vh">
        {t('sections')}
      </h2>
      <p>
        {open ? (
          <>
            <b>{t('sectionsDone', { done, all: tasks.length })}</b> {hub.submission ? null : t('anyOrder')}
          </>
        ) : (
          t('closedReadOnly')
        )}
      </p>
      {open ? <HubLive address={live.address} /> : null}
      <TaskList tasks={tasks} />
    </section>
  )
}

/** What waits in a section without standing in the way of sending: proposals to confirm, odd numbers without a reason. */
function stillOpen({ questionnaire, unconfirmed, notices, answers }: AnsweringPage['hub'], section: string) {
  const isHere = (key: string) => findSlot(questionnaire, key)?.section.key === section
  const unexplained = notices.filter((check) => isHere(check.key) && isUnexplained(check, answers[check.key]?.note))
  const questions = questionsOf(questionnaire).filter(({ key }) => unconfirmed.includes(key))
  return {
    unconfirmed: questions.filter((question) => slotsOf(question).some((slot) => isHere(slot.key))).length,
    unexplained: new Set(unexplained.map(({ key }) => key)).size,
  }
}
