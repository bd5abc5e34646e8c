import type { Metadata, Route } from 'next'
import { getTranslations } from 'next-intl/server'
import { BackLink } from '@/components/ui/layout/back-link'
import { getChanges } from '@/data/answering/history/changes'
import { getViewer } from '@/data/identity/session'
import { getWholeTexts } from '@/messages/whole-texts'
import { withSoftHyphens } from '@/questionnaire/soft-hyphens'
import { say } from '@/questionnaire/text'
import { guarded } from '../../../guarded'
import { AnsweringFrame } from '../answering-frame'
import { readAnsweringPage } from '../answering-page'
import { ChangesByDay } from './changes-by-day'

type Props = PageProps<'/[locale]/rounds/[round]/history'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getWholeTexts('history')
  return { title: `${t('changesTitle')} – ${t('thisRound', { round: (await params).round })}` }
}

export default async function ChangesPage({ params, searchParams }: Props) {
  const page = await readAnsweringPage(params, searchParams)
  const { locale, hub, at, query } = page
  const municipality = hub.municipality.code
  const wanted = Number(/^\d{1,5}$/.exec(String((await searchParams).page ?? ''))?.[0] ?? 1)
  const log = withSoftHyphens(await guarded(getChanges(await getViewer(), { round: hub.round.code, municipality, page: wanted })), locale)
  const t = await getTranslations('history')
  const address = (to: number) => `${at('/history')}${query ? '&' : '?'}page=${to}` as Route
  return (
    <AnsweringFrame page={page}>
      <BackLink href={at()}>{t('toSections')}</BackLink>
      <div className="head">
        <h1>{t('changesTitle')}</h1>
        <p className="lede ui">{t('changesLead', { municipality: say(hub.municipality.name, locale) })}</p>
      </div>
      <div className="cols form">
        <div className="stack-l">
          {log.changes.length ? <ChangesByDay page={page} changes={log.changes} /> : <p>{t('changesNone')}</p>}
          {log.pages > 1 ? (
            <nav className="actions" aria-label={t('pages')}>
              {log.page > 1 ? <a href={address(log.page - 1)}>{t('newer')}</a> : null}
              <span>{t('pagePlace', { page: log.page, pages: log.pages })}</span>
              {log.page < log.pages ? <a href={address(log.page + 1)}>{t('older')}</a> : null}
            </nav>
          ) : null}
        </div>
      </div>
    </AnsweringFrame>
  )
}
