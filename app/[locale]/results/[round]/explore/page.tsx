import type { Metadata } from 'next'
import { cache } from 'react'
import { AddToCatalogue, CatalogueList } from '@/components/results/cross/catalogue-forms'
import { CrossResult } from '@/components/results/cross/cross-result'
import { ExploreForm } from '@/components/results/cross/explore-form'
import { DownloadLinks } from '@/components/ui/figure/download-links'
import { BackLink } from '@/components/ui/layout/back-link'
import { Note } from '@/components/ui/message/note'
import { getViewer } from '@/data/identity/session'
import { getExploration } from '@/data/results/explore'
import { resultTexts } from '@/messages/result-texts'
import { questionsOf } from '@/questionnaire/asked'
import type { Locale } from '@/questionnaire/text'
import { isCounted } from '@/questionnaire/types/abilities'
import { catalogueProblems } from '@/results/crosstab/catalogue'
import { crossOrderIn, crossQuery } from '@/results/crosstab/cross-address'
import { crossClaim } from '@/results/story/claims/cross-claim'
import { sayCross, sayCrossHeading, sayCrossSides } from '@/results/words/say-cross'
import { Divided } from '../../../divided'
import { guarded } from '../../../guarded'
import { PageFrame } from '../../../page-frame'
import { addCrossTableAction, removeCrossTableAction } from './actions'

type Props = PageProps<'/[locale]/results/[round]/explore'>

/** What an act on the catalogue came to, as the address says it. */
const outcomes = [
  ...(['added', 'removed', 'unchanged'] as const).map((said) => ({ said, text: `said.${said}` as const, kind: 'info' as const })),
  ...catalogueProblems.map((said) => ({ said, text: `refused.${said}` as const, kind: 'warn' as const })),
]

/** Read once for the page and its title. */
const readExploration = cache(async (round: string, query: string) => {
  const order = query ? crossOrderIn(Object.fromEntries(new URLSearchParams(query))) : null
  return guarded(getExploration(await getViewer(), round, order))
})

async function explored({ params, searchParams }: Props) {
  const { locale: language, round } = await params
  const asked = await searchParams
  const order = crossOrderIn(asked)
  const exploration = await readExploration(round, order ? crossQuery(order) : '')
  const table = exploration.outcome?.ok ? exploration.outcome.table : null
  const claim = table && crossClaim(table, exploration.questionnaire, exploration.sizeLimits)
  return { ...exploration, locale: language as Locale, order, table, claim, said: asked.said }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, round, claim, outcome } = await explored(props)
  const texts = resultTexts(locale)
  const title = texts.cross('exploreTitle', { round })
  const of = claim ? sayCrossSides(claim, texts) : outcome ? texts.cross('problemTitle') : null
  return { title: of ? `${of} – ${title}` : title }
}

/** Any question by anything else, for those who may see small counts. */
export default async function ExplorePage(props: Props) {
  const { locale, round, order, questionnaire, sizeLimits, classes, outcome, catalogue, table, claim, said } = await explored(props)
  const texts = resultTexts(locale)
  const { cross, t } = texts
  const first = questionsOf(questionnaire).find(isCounted)?.key ?? ''
  const came = outcomes.find((each) => each.said === said)
  const chosen = catalogue && { round, questionnaire, sizeLimits, catalogue, locale }
  const nav = [
    { label: t('round', { round }), href: `/${locale}/results/${round}` },
    { label: cross('explore'), href: `/${locale}/results/${round}/explore`, current: true },
    ...(catalogue ? [{ label: t('follow'), href: `/${locale}/admin/rounds/${round}` }] : []),
  ]
  return (
    <PageFrame context={t('results')} nav={nav} otherLanguage>
      <BackLink href={`/${locale}/results/${round}`}>{t('round', { round })}</BackLink>
      <Divided locale={locale}>
        <div className="stack-l">
          <div className="head">
            <p className="kicker">{cross('exploreTitle', { round })}</p>
            <h1>{claim ? sayCrossHeading(claim, texts) : cross(outcome ? 'problemTitle' : 'choose')}</h1>
            {outcome ? null : <p className="lede ui">{cross('exploreLede')}</p>}
            {claim ? <p className="lede">{sayCross(claim, texts)}</p> : null}
          </div>
          {came ? (
            <Note kind={came.kind} role="status">
              {cross(came.text)}
            </Note>
          ) : null}
          {outcome && !outcome.ok ? (
            <Note kind="warn" role="alert">
              {cross(`problem.${outcome.problem}`)}
            </Note>
          ) : null}
          <ExploreForm
            questionnaire={questionnaire}
            sizeLimits={sizeLimits}
            classes={classes}
            order={order ?? { question: first, by: 'sizeClass', filters: {} }}
            locale={locale}
          />
          {table && claim ? (
            <>
              <Note kind="quiet">{cross('smallNote')}</Note>
              <CrossResult table={table} claim={claim} locale={locale}>
                <DownloadLinks
                  label={cross('table')}
                  items={(['xlsx', 'csv'] as const).map((format) => ({
                    label: cross(format),
                    href: `/${locale}/results/${round}/explore/table-${round}.${format}?${crossQuery(table)}`,
                    download: true,
                  }))}
                />
                {chosen ? <AddToCatalogue {...chosen} table={table} add={addCrossTableAction} /> : null}
              </CrossResult>
            </>
          ) : null}
          {chosen ? <CatalogueList {...chosen} remove={removeCrossTableAction} /> : null}
        </div>
      </Divided>
    </PageFrame>
  )
}
