import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Button, ButtonLink } from '@/components/ui/form/button'
import { BackLink } from '@/components/ui/layout/back-link'
import { Note } from '@/components/ui/message/note'
import { getPeerGroup } from '@/data/benchmark/peer-group'
import { getViewer } from '@/data/identity/session'
import { resultTexts } from '@/messages/result-texts'
import { getWholeTexts } from '@/messages/whole-texts'
import { say } from '@/questionnaire/text'
import { classNames } from '@/results/words/class-names'
import { guarded } from '../../../../guarded'
import { AnsweringFrame } from '../../answering-frame'
import { readAnsweringPage } from '../../answering-page'
import { choosePeersAction } from './actions'
import styles from './peers.module.css'

type Props = PageProps<'/[locale]/rounds/[round]/benchmark/peers'>

/** Why a choice was refused, in words. */
const refusals = [
  ['few', 'peersFew'],
  ['alike', 'peersAlike'],
  ['near', 'peersNear'],
] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getWholeTexts()
  return { title: `${t('benchmark.peersChoose')} – ${t('answering.survey', { round: (await params).round })}` }
}

/** Where a municipality chooses its group of peers, once a round. */
export default async function PeersPage({ params, searchParams }: Props) {
  const page = await readAnsweringPage(params, searchParams)
  const { locale, hub, at } = page
  const where = { round: hub.round.code, municipality: hub.municipality.code }
  const { chosen, others, isMember } = await guarded(getPeerGroup(await getViewer(), where))
  if (chosen) redirect(at('/benchmark'))
  const t = await getTranslations('benchmark')
  const { peer, problem } = await searchParams
  const said = refusals.find(([code]) => code === problem)?.[1]
  const marked = new Set([peer ?? []].flat())
  const regionName = classNames('region', [], resultTexts(locale))
  const inOrder = others.toSorted((a, b) => say(a.name, locale).localeCompare(say(b.name, locale), locale))
  const regions = [...Map.groupBy(inOrder, ({ region }) => region)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return (
    <AnsweringFrame page={page} current="benchmark">
      <BackLink href={at('/benchmark')}>{t('nav')}</BackLink>
      <div className="head">
        <h1>{t('peersChoose')}</h1>
        <p className="lede ui">{t('peersLede')}</p>
        {said ? (
          <Note kind="warn" role="alert">
            <p>{t(said)}</p>
          </Note>
        ) : null}
        {isMember ? null : <p>{t('peersMembersOnly')}</p>}
      </div>
      <form action={choosePeersAction.bind(null, { ...where, locale })} className="stack-l">
        <div className={styles.regions}>
          {regions.map(([region, units]) => (
            <fieldset key={region} className={styles.region}>
              <legend>{regionName(region)}</legend>
              {units.map(({ code, name }) => (
                <label key={code} className={styles.unit}>
                  <input type="checkbox" name="peer" value={code} defaultChecked={marked.has(code)} />
                  {say(name, locale)}
                </label>
              ))}
            </fieldset>
          ))}
        </div>
        <div className="actions">
          {isMember ? <Button>{t('peersFix')}</Button> : null}
          <ButtonLink kind="text" href={at('/benchmark')}>
            {t('peersCancel')}
          </ButtonLink>
        </div>
      </form>
    </AnsweringFrame>
  )
}
