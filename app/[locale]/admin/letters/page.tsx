import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/data/table'
import { Note } from '@/components/ui/message/note'
import { getViewer } from '@/data/identity/session'
import { listUnsentLetters } from '@/data/letters/fates'
import { sayMoment } from '@/messages/time'
import { getWholeTexts } from '@/messages/whole-texts'
import type { Locale } from '@/questionnaire/text'
import { guarded } from '../../guarded'
import { sayFate } from '../../say-fate'
import { AdminFrame } from '../admin-frame'
import { SaidNote } from '../said-note'
import { Uncertain } from './uncertain'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWholeTexts('admin')
  return { title: `${t('letters.title')} – ${t('administration')}` }
}

/** The letters that have not certainly left: why, in words and in those of the mail server. */
export default async function UnsentLettersPage({ params, searchParams }: PageProps<'/[locale]/admin/letters'>) {
  const locale = (await params).locale as Locale
  const { goTo, letters } = await guarded(listUnsentLetters(await getViewer()))
  const t = await getTranslations('admin')
  const fates = await getTranslations('letters')
  const mailings = await getTranslations('mailings')
  const said = Object.fromEntries((['left', 'again', 'decided', 'late'] as const).map((each) => [each, mailings(`decide.said.${each}`)]))
  return (
    <AdminFrame current="letters">
      <div className="stack-l">
        <div className="head">
          <h1>{t('letters.title')}</h1>
          <p className="lede ui">{t('letters.lede')}</p>
        </div>
        <SaidNote said={(await searchParams).said} texts={said} />
        {goTo === 'nowhere' ? (
          <Note kind="warn">
            <p>{t('letters.noServer')}</p>
          </Note>
        ) : null}
        {goTo === 'mailbox' ? (
          <Note>
            <p>{t('letters.inMailbox')}</p>
          </Note>
        ) : null}
        {letters.length === 0 ? <p>{t('letters.none')}</p> : null}
        {letters.some(({ uncertain }) => uncertain) ? <p className="ui">{mailings('decide.why')}</p> : null}
        {letters.length ? (
          <Table label={t('letters.title')} width="l">
            <thead>
              <tr>
                <th scope="col">{t('columnWhen')}</th>
                <th scope="col">{t('letters.columnRecipient')}</th>
                <th scope="col">{t('letters.columnSubject')}</th>
                <th scope="col">{t('letters.columnFate')}</th>
              </tr>
            </thead>
            <tbody>
              {letters.map(({ id, queuedAt, recipient, subject, locale: lang, fate, attempts, failure, uncertain }) => (
                <tr key={id}>
                  <td>{sayMoment(queuedAt, locale)}</td>
                  <th scope="row">{recipient}</th>
                  <td lang={lang}>{subject}</td>
                  <td>
                    {sayFate(fates, fate)}
                    {attempts ? <p className="small muted">{t('letters.attempts', { count: attempts })}</p> : null}
                    {failure ? (
                      <p className="small muted" lang="en">
                        {failure}
                      </p>
                    ) : null}
                    {uncertain ? <Uncertain letter={id} uncertain={uncertain} locale={locale} /> : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        ) : null}
      </div>
    </AdminFrame>
  )
}
