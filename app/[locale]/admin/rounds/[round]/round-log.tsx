import { getLocale, getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/data/table'
import type { Cockpit, LogRow } from '@/data/rounds/cockpit'
import { resultTexts } from '@/messages/result-texts'
import { sayMoment } from '@/messages/time'
import { findSlot } from '@/questionnaire/asked'
import { settingNames } from '@/questionnaire/round-settings'
import { type Locale, say as sayText } from '@/questionnaire/text'
import { type CatalogueEntry, entryName } from '@/results/crosstab/catalogue'
import { crossSides } from '@/results/story/claims/cross-claim'
import { sayCrossSides } from '@/results/words/say-cross'
import { sayExactMoment } from './say-schedule'

const frozenBecause = { protection: 'eventFrozenAnew', catalogue: 'eventFrozenCatalogue', basis: 'eventFrozenBasis' } as const

type PublishingRow = Extract<LogRow, { kind: 'publishing-scheduled' | 'publishing-cancelled' | 'publishing-missed' }>

/** Says what was done of a publishing by the clock. */
async function publishingWords(moment: (at: string) => string): Promise<(row: PublishingRow) => string> {
  const t = await getTranslations('publishing')
  return (row) => {
    const { number } = row.detail
    if (row.kind === 'publishing-scheduled') return t('event.scheduled', { number, moment: moment(row.detail.publishesAt) })
    return t(row.kind === 'publishing-missed' ? 'event.missed' : 'event.cancelled', { number })
  }
}

async function LogTable({ rows, say, locale }: { rows: LogRow[]; say: (row: LogRow) => string; locale: Locale }) {
  const t = await getTranslations('admin')
  return (
    <section className="sect" aria-labelledby="log">
      <h2 id="log">{t('log')}</h2>
      <p className="small muted">{t('newest')}</p>
      <Table label={t('logTable')} width="m">
        <thead>
          <tr>
            <th scope="col">{t('columnWhen')}</th>
            <th scope="col">{t('columnLog')}</th>
            <th scope="col">{t('columnWho')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{sayMoment(row.at, locale)}</td>
              <td>{say(row)}</td>
              <td>{row.actor ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}

/** What was done to the round, by whom and when. */
export async function RoundLog({ cockpit }: { cockpit: Cockpit }) {
  const { log: rows, questionnaire, sizeLimits } = cockpit
  const locale = (await getLocale()) as Locale
  const t = await getTranslations('admin')
  const settings = await getTranslations('roundSettings')
  const preparing = await getTranslations('preparing')
  const rehearsal = await getTranslations('rehearsal')
  const exact = await getTranslations('preparing.schedule')
  const moment = (at: string | null): string => (at === null ? exact('notSet') : sayExactMoment(new Date(at), locale, exact))
  const saidOfPublishing = await publishingWords(moment)
  const nameOfSetting = (changed: string): string => {
    const name = settingNames.find((each) => each === changed)
    return name ? settings(`name.${name}`).toLocaleLowerCase(locale) : changed
  }
  const version = ({ number, hash }: { number: number; hash: string }) => ({ number, hash: hash.slice(0, 8) })
  const nameOf = (entry: CatalogueEntry) => {
    const sides = crossSides(entry, questionnaire, sizeLimits)
    return sides ? sayCrossSides(sides, resultTexts(locale)) : entryName(entry)
  }
  const say = (row: LogRow): string => {
    switch (row.kind) {
      case 'round-made':
        return row.detail.from === null ? preparing('event.madeEmpty') : preparing('event.made', { round: row.detail.from })
      case 'round-scheduled':
        return preparing('event.scheduled', { opens: moment(row.detail.opensAt), closes: moment(row.detail.closesAt) })
      case 'rehearsal-started':
        return rehearsal('event.started')
      case 'rehearsal-removed':
        return row.detail.responses === null
          ? rehearsal('event.removedUnknown')
          : rehearsal('event.removed', { count: row.detail.responses })
      case 'opening-refused':
        return preparing('event.refused', { reason: preparing(`event.reason.${row.detail.reason}`) })
      case 'round-opened':
        return row.detail.schedule === undefined ? t('eventOpened') : preparing('event.openedByClock')
      case 'wording-corrected': {
        const question = findSlot(questionnaire, row.detail.key)?.question
        return preparing('event.worded', { question: question ? sayText(question.label, locale) : row.detail.key })
      }
      case 'round-closed':
        return t('eventClosed', { count: row.detail.acceptedDrafts, edits: row.detail.acceptedEdits ?? 0 })
      case 'round-reopened':
        return t('eventReopened')
      case 'round-published':
        return t(row.detail.textsOnly ? 'eventPublishedTexts' : 'eventPublished', version(row.detail))
      case 'publishing-scheduled':
      case 'publishing-cancelled':
      case 'publishing-missed':
        return saidOfPublishing(row)
      case 'round-withdrawn':
        return t('eventWithdrawn')
      case 'round-settings-saved':
        return settings('event', { names: row.detail.changed.split(' ').map(nameOfSetting).join(', ') })
      case 'revision-frozen':
        return t(frozenBecause[row.detail.reason as keyof typeof frozenBecause] ?? 'eventFrozen', version(row.detail))
      case 'cross-table-added':
        return t('eventCrossTableAdded', { name: nameOf(row.detail) })
      case 'cross-table-removed':
        return t('eventCrossTableRemoved', { name: nameOf(row.detail) })
    }
  }
  if (!rows.length) return null
  return <LogTable rows={rows} say={say} locale={locale} />
}
