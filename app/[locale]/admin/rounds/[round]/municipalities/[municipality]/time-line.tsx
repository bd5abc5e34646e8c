import { getTranslations } from 'next-intl/server'
import { HistoryList } from '@/components/questionnaire/history/history-list'
import type { TimelineEntry } from '@/data/municipality-log/timeline'
import { sayDay, sayMoment, sayTime } from '@/messages/time'
import type { Locale } from '@/questionnaire/text'
import { sayFate } from '../../../../../say-fate'

interface TimeLineProps {
  entries: readonly TimelineEntry[]
  locale: Locale
}

/** What happened with the municipality in the round, the newest first. */
export async function TimeLine({ entries, locale }: TimeLineProps) {
  const t = await getTranslations('municipalityPage')
  const history = await getTranslations('history')
  const letters = await getTranslations('letters')

  function ofAct({ act }: Extract<TimelineEntry, { kind: 'act' }>) {
    const note = 'text' in act && act.text ? <q>{act.text}</q> : null
    if (act.kind === 'extended') return { value: t('entry.extended', { until: sayMoment(act.until, locale) }), note }
    if (act.kind === 'proxy') return { value: t('entry.proxy', { medium: t(`medium.${act.medium}`) }), note }
    return { value: t(`entry.${act.kind}`), note }
  }

  function ofSaved({ at, until, answers, source }: Extract<TimelineEntry, { kind: 'saved' }>) {
    const what = t(source === 'proxy' ? 'entry.savedProxy' : 'entry.saved', { answers })
    const isShort = sayTime(at, locale) === sayTime(until, locale)
    return { value: isShort ? what : t('entry.savedUntil', { what, until: sayTime(until, locale) }), note: null }
  }

  function told(entry: TimelineEntry) {
    switch (entry.kind) {
      case 'act':
        return ofAct(entry)
      case 'saved':
        return ofSaved(entry)
      case 'sent':
        return { value: t(entry.again ? 'entry.sentAgain' : 'entry.sent'), note: null }
      case 'letter': {
        const fate = entry.fate ? sayFate(letters, entry.fate) : null
        return { value: t('entry.letter', { subject: entry.subject }), note: fate, to: t('to', { recipient: entry.recipient }) }
      }
      default:
        return { value: t(`entry.${entry.kind}`), note: null }
    }
  }

  const items = entries.map((entry, index) => {
    const { value, note, to } = { to: null, ...told(entry) }
    const who = entry.by ?? (entry.kind === 'letter' ? null : history('erased'))
    return {
      id: String(index),
      dateTime: entry.at.toISOString(),
      day: sayDay(entry.at, locale),
      time: sayTime(entry.at, locale),
      value,
      noneText: '',
      moreText: history('readMore'),
      details: [who, to].filter((detail) => detail !== null),
      note,
    }
  })
  return (
    <section className="stack-s" aria-labelledby="timeline">
      <h2 id="timeline" className="size-l">
        {t('timeline')}
      </h2>
      <p className="small muted">{t(items.length ? 'timelineHint' : 'timelineEmpty')}</p>
      <HistoryList items={items} />
    </section>
  )
}
