import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { HistoryList } from '@/components/questionnaire/history/history-list'
import { Button } from '@/components/ui/form/button'
import type { History, HistoryVersion } from '@/data/answering/history/history'
import { sayDay, sayDayOfYear, sayMoment, sayTime } from '@/messages/time'
import { sameValue } from '@/questionnaire/answer'
import { slotName, valueWords } from '@/questionnaire/words/answer-words'
import type { AnsweringPage } from '../../answering-page'
import { saidBy } from '../said-by'
import { restoreAction } from './actions'

/** Every version of this round, newest first; an earlier one can be taken back with its button, without script too. */
export async function Versions({ page: { locale, hub }, history }: { page: AnsweringPage; history: History }) {
  const t = await getTranslations('history')
  const by = await saidBy()
  const { question, versions, basedOn, open } = history
  if (versions.length === 0) return <p>{t('none')}</p>
  const words = ({ key, value }: HistoryVersion) =>
    valueWords(question, key, value, { locale, onScale: (grade) => t('onScale', { grade }) })
  const current = new Map(versions.filter((each) => each.current).map((each) => [each.key, each]))
  const of = { round: hub.round.code, municipality: hub.municipality.code, named: hub.named, question: question.key, locale }

  function detailsOf(version: HistoryVersion): string[] {
    const taken = versions.find(({ key, version: number }) => key === version.key && number === version.restoredFrom)
    const details = [
      by(version),
      version.carriedFrom ? t('confirmed', { round: version.carriedFrom }) : null,
      taken ? t('restored', { moment: sayMoment(taken.savedAt, locale) }) : null,
      version.sentAt ? t('sent', { day: sayDayOfYear(version.sentAt, locale) }) : null,
    ]
    return details.filter((detail) => detail !== null)
  }

  function restoreForm(version: HistoryVersion) {
    const now = current.get(version.key)
    if (!open || version.problem || !now || sameValue(version.value, now.value)) return null
    const name = slotName(question, version.key, locale)
    const answer = [name, words(version) ?? t('noValue')].filter((part) => part !== null).join(': ')
    return (
      <form action={restoreAction.bind(null, of)}>
        <input type="hidden" name="key" value={version.key} />
        <input type="hidden" name="version" value={version.version} />
        <input type="hidden" name="basedOn" value={basedOn[version.key]} />
        <input type="hidden" name="saveId" value={randomUUID()} />
        <Button kind="second" small>
          {t('restore')}
          <span className="vh">: {t('restoreAbout', { answer, moment: sayMoment(version.savedAt, locale) })}</span>
        </Button>
      </form>
    )
  }

  const items = versions.map((version) => ({
    id: `${version.key} ${version.version}`,
    dateTime: version.savedAt.toISOString(),
    day: sayDay(version.savedAt, locale),
    time: sayTime(version.savedAt, locale),
    name: slotName(question, version.key, locale),
    value: words(version),
    noneText: t('noValue'),
    moreText: t('readMore'),
    tag: version.current ? t('inForce') : null,
    details: detailsOf(version),
    note: version.note ? t('quote', { note: version.note }) : open && version.problem ? t('cannotRestore') : null,
    action: restoreForm(version),
  }))
  return <HistoryList items={items} />
}
