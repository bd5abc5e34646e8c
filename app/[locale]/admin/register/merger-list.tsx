import { getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/data/table'
import { Button } from '@/components/ui/form/button'
import type { EnteredMerger } from '@/data/register/mergers'
import { sayDay } from '@/messages/time'
import { type Locale, say } from '@/questionnaire/text'
import { withdrawMergerAction } from './actions'

/** The mergers, the newest first; one that is still to come can be taken back. */
export async function MergerList({ mergers, locale }: { mergers: readonly EnteredMerger[]; locale: Locale }) {
  const t = await getTranslations('municipalRegister')
  return (
    <Table label={t('mergers')} caption={t('mergers')} width="l">
      <thead>
        <tr>
          <th scope="col">{t('columnEnded')}</th>
          <th scope="col">{t('columnDay')}</th>
          <th scope="col">{t('columnInto')}</th>
        </tr>
      </thead>
      <tbody>
        {mergers.map(({ code, name, ended, into, isAhead }) => (
          <tr key={code}>
            <th scope="row">
              <a href={`/${locale}/admin/municipalities/${code}`}>{say(name, locale)}</a>
            </th>
            <td>
              {sayDay(new Date(`${ended}T10:00:00Z`), locale)}
              {isAhead ? (
                <form action={withdrawMergerAction.bind(null, { locale, code })}>
                  <Button kind="text" small>
                    {t('withdraw')}
                    <span className="vh">: {say(name, locale)}</span>
                  </Button>
                </form>
              ) : null}
            </td>
            <td>
              <a href={`/${locale}/admin/municipalities/${into.code}`}>{say(into.name, locale)}</a>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
