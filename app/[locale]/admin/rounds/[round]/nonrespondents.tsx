import { getLocale, getTranslations } from 'next-intl/server'
import { type NonrespondentRow, NonrespondentTable } from '@/components/admin/nonrespondent-table'
import type { Cockpit, Nonrespondent } from '@/data/rounds/cockpit'
import { percent } from '@/messages/numbers/format'
import { sizeClassName } from '@/messages/size-class'
import { sayDayOfYear } from '@/messages/time'

const shown = 12

/** The municipalities that have not sent, the largest first; the rest behind a fold. */
export async function Nonrespondents({ cockpit }: { cockpit: Cockpit }) {
  const locale = await getLocale()
  const t = await getTranslations('admin')
  const call = (await getTranslations('municipalityPage'))('act.call')
  const register = await getTranslations('register')
  const situation = ({ draft }: Nonrespondent) => {
    if (!draft) return t('notStarted')
    if (!draft.lastSavedAt || draft.answered === 0) return t('situationOpened', { day: sayDayOfYear(draft.startedAt, locale) })
    return t('situationDraft', { share: percent(draft.shareAnswered, locale), day: sayDayOfYear(draft.lastSavedAt, locale) })
  }
  const rows: NonrespondentRow[] = cockpit.silent.map((unit) => ({
    code: unit.code,
    name: locale === 'sv' ? unit.nameSv : unit.nameFi,
    sizeClass: sizeClassName(register, cockpit.sizeLimits, unit.sizeClass),
    situation: unit.waitsForApproval ? t('situationWaits', { situation: situation(unit) }) : situation(unit),
    href: `/${locale}/admin/rounds/${cockpit.code}/municipalities/${unit.code}`,
    callHref: `/${locale}/admin/rounds/${cockpit.code}/municipalities/${unit.code}/call`,
  }))
  const heads = {
    municipality: t('columnMunicipality'),
    sizeClass: t('columnSizeClass'),
    situation: t('columnSituation'),
    act: call,
  }
  const act = (row: NonrespondentRow) => (
    <a href={row.callHref}>
      {call}
      <span className="vh">: {row.name}</span>
    </a>
  )
  const rest = rows.slice(shown)
  return (
    <section className="sect" aria-labelledby="silent">
      <h2 id="silent">{t('silent')}</h2>
      <p className="small muted">{rows.length ? t('silentHint', { count: rows.length }) : t('silentNone')}</p>
      {rows.length ? <NonrespondentTable rows={rows.slice(0, shown)} label={t('silentTable')} heads={heads} act={act} /> : null}
      {rest.length ? (
        <details>
          <summary>{t('silentMore', { count: rest.length })}</summary>
          <NonrespondentTable rows={rest} label={t('silentMore', { count: rest.length })} heads={heads} act={act} />
        </details>
      ) : null}
    </section>
  )
}
