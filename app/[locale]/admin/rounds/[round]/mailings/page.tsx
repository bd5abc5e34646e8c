import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/data/table'
import { getViewer } from '@/data/identity/session'
import { listMailings, type MailingsOfRound } from '@/data/mailings/mailings'
import { type MailingPurpose, mailingPurposes, ownAudiences } from '@/questionnaire/mailing/purposes'
import { type Locale, say } from '@/questionnaire/text'
import { guarded } from '../../../../guarded'
import { AdminFrame } from '../../../admin-frame'
import { sayPurpose } from '../say-purpose'
import { sayMailing } from './say-mailing'

type Props = PageProps<'/[locale]/admin/rounds/[round]/mailings'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('mailings')
  return { title: `${t('title')} – ${t('ofRound', { round: (await params).round })}` }
}

/** The letters to all municipalities of a round: each purpose with what became of it. */
export default async function MailingsPage({ params }: Props) {
  const { locale, round } = (await params) as { locale: Locale; round: string }
  const mailings = await guarded(listMailings(await getViewer(), round, mailingPurposes))
  const t = await getTranslations('mailings')
  return (
    <AdminFrame round={round} current="mailings">
      <div className="stack-l">
        <div className="head">
          <p className="kicker">{`${say(mailings.survey, locale)} ${round}`}</p>
          <h1>{t('title')}</h1>
          <p className="lede ui">{t('lede')}</p>
        </div>
        <Table label={t('title')} width="m">
          <thead>
            <tr>
              <th scope="col">{t('columnPurpose')}</th>
              <th scope="col">{t('columnState')}</th>
            </tr>
          </thead>
          <tbody>
            {[...mailingPurposes, ...mailings.own.map(({ purpose }) => purpose)].map((purpose) => (
              <PurposeRow key={purpose} {...{ purpose, mailings, locale }} />
            ))}
          </tbody>
        </Table>
        <section className="sect" aria-labelledby="own">
          <h2 id="own">{t('own.title')}</h2>
          <div className="stack">
            <p>{t('own.lede')}</p>
            <ul>
              {ownAudiences.map((audience) => (
                <li key={audience}>
                  <a href={`/${locale}/admin/rounds/${round}/mailings/own-${audience}-${mailings.nextNumber}/texts/fi`}>
                    {t(`own.write.${audience}`)}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        </section>
      </div>
    </AdminFrame>
  )
}

async function PurposeRow({ purpose, mailings, locale }: { purpose: MailingPurpose; mailings: MailingsOfRound; locale: Locale }) {
  const t = await getTranslations('mailings')
  const own = mailings.rows.filter((row) => row.purpose === purpose)
  const none = t(mailings.possible.includes(purpose) ? 'state.none' : `state.notYet.${purpose === 'results' ? 'results' : 'round'}`)
  const subjects = mailings.own.find((each) => each.purpose === purpose)?.subjects
  return (
    <tr>
      <th scope="row">
        <a href={`/${locale}/admin/rounds/${mailings.round}/mailings/${purpose}`}>{sayPurpose(purpose, t)}</a>
        {subjects ? <p className="small muted">{subjects[locale] || subjects.fi || subjects.sv || subjects.en}</p> : null}
      </th>
      <td>
        {own.length === 0 ? <span className="muted">{none}</span> : null}
        {own.map((row) => (
          <p key={row.id}>
            {sayMailing(row, t, locale)}
            {row.uncertain + row.failed + row.returned > 0 ? (
              <>
                {' '}
                <a href={`/${locale}/admin/letters`}>{t('decide.look')}</a>
              </>
            ) : null}
          </p>
        ))}
      </td>
    </tr>
  )
}
