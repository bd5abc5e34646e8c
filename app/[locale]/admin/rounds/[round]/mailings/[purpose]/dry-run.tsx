import { getTranslations } from 'next-intl/server'
import { Metrics } from '@/components/ui/data/metrics'
import { Table } from '@/components/ui/data/table'
import type { PlannedMailing } from '@/data/mailings/mailings'
import { leftOutReasons } from '@/questionnaire/mailing/plan'
import { type Locale, locales, say } from '@/questionnaire/text'

/** Names enough to be read; of more, the file tells. */
const namedAtMost = 8

interface DryRunProps {
  plan: PlannedMailing
  locale: Locale
}

/** Who gets the letter and who does not, as it is at this moment. */
export async function DryRun({ plan, locale }: DryRunProps) {
  const t = await getTranslations('mailings')
  const { round, purpose, reached, leftOut, letters, byLocale } = plan
  const list = new Intl.ListFormat(locale, { type: 'unit', style: 'short' })
  const languages = locales.filter((each) => byLocale[each] > 0).map((each) => t(`inLanguage.${each}`, { count: byLocale[each] }))
  return (
    <section className="sect" aria-labelledby="dry-run">
      <h2 id="dry-run">{t('dryRun.title')}</h2>
      <div className="stack">
        <p>{t('dryRun.lede')}</p>
        <Metrics
          pair
          items={[
            { value: String(reached.length), label: t('dryRun.reached', { count: reached.length }) },
            { value: String(leftOut.length), label: t('dryRun.leftOut', { count: leftOut.length }) },
          ]}
        />
        {letters > 0 ? <p>{t('dryRun.letters', { count: letters, languages: languages.join(', ') })}</p> : null}
        {leftOut.length > 0 ? (
          <>
            <h3 className="size-m">{t('dryRun.reasonsTitle')}</h3>
            <Table label={t('dryRun.reasonsTitle')} width="m">
              <thead>
                <tr>
                  <th scope="col">{t('dryRun.columnCount')}</th>
                  <th scope="col">{t('dryRun.columnReason')}</th>
                </tr>
              </thead>
              <tbody>
                {leftOutReasons.map((why) => {
                  const names = leftOut.filter((each) => each.why === why).map(({ name }) => say(name, locale))
                  if (names.length === 0) return null
                  return (
                    <tr key={why}>
                      <td>{t('dryRun.count', { count: names.length })}</td>
                      <td>
                        {t(`reason.${why}`)}
                        {names.length <= namedAtMost ? <p className="small muted">{list.format(names)}</p> : null}
                      </td>
                    </tr>
                  )
                })}
              </tbody>
            </Table>
          </>
        ) : null}
        <p>
          <a href={`/${locale}/admin/rounds/${round}/mailings/${purpose}/list`}>{t('dryRun.download')}</a>
        </p>
      </div>
    </section>
  )
}
