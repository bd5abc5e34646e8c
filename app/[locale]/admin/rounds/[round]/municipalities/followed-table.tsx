import { getTranslations } from 'next-intl/server'
import { NumberCell, NumberHead, Table } from '@/components/ui/data/table'
import type { FollowedMunicipality } from '@/data/cockpit/followed'
import { number } from '@/messages/numbers/format'
import { sizeClassName } from '@/messages/size-class'
import { type Locale, say } from '@/questionnaire/text'
import { sayFollowed } from './say-followed'

interface FollowedTableProps {
  rows: readonly FollowedMunicipality[]
  round: string
  sizeLimits: readonly number[]
  label: string
  locale: Locale
  /** With the columns that tell them apart: residents, region, place in the order. */
  isFull?: boolean
}

/** Municipalities with how far each is and when there was contact last; a call can be logged from the row. */
export async function FollowedTable({ rows, round, sizeLimits, label, locale, isFull = false }: FollowedTableProps) {
  const t = await getTranslations('cockpit')
  const register = await getTranslations('register')
  const call = (await getTranslations('municipalityPage'))('act.call')
  const { situation, contact, isUnreached } = await sayFollowed(locale)
  const at = (code: string) => `/${locale}/admin/rounds/${round}/municipalities/${code}`
  return (
    <Table label={label} width={isFull ? 'xl' : 'm'}>
      <thead>
        <tr>
          <th scope="col">{t('columnMunicipality')}</th>
          <th scope="col">{t('columnSizeClass')}</th>
          {isFull ? <NumberHead>{t('columnSize')}</NumberHead> : null}
          {isFull ? <th scope="col">{t('columnRegion')}</th> : null}
          <th scope="col">{t('columnSituation')}</th>
          <th scope="col">{t('columnContact')}</th>
          {isFull ? <NumberHead>{t('columnEffect')}</NumberHead> : null}
          <th scope="col">
            <span className="vh">{call}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((each) => (
          <tr key={each.code}>
            <th scope="row">
              <a href={at(each.code)}>{say(each.name, locale)}</a>
            </th>
            <td>{sizeClassName(register, sizeLimits, each.sizeClass)}</td>
            {isFull ? <NumberCell>{number(each.population, locale)}</NumberCell> : null}
            {isFull ? <td>{register(`region.${each.region as '01'}`)}</td> : null}
            <td>{isUnreached(each) ? <strong>{situation(each)}</strong> : situation(each)}</td>
            <td>{contact(each)}</td>
            {isFull ? <NumberCell>{each.effect ? String(each.effect.place) : '–'}</NumberCell> : null}
            <td>
              <a href={`${at(each.code)}/call`}>
                {call}
                <span className="vh">: {say(each.name, locale)}</span>
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
