import { getTranslations } from 'next-intl/server'
import { DownloadLinks } from '@/components/ui/figure/download-links'
import { CopyField, ShareBox, ShareBoxes } from '@/components/ui/figure/share-box'
import { resultTexts } from '@/messages/result-texts'
import { type Locale, say } from '@/questionnaire/text'
import type { RoundResults } from '@/results/round-results'
import type { QuestionView } from '@/results/story/question-view'
import { type Whose, whoseInAddress } from '@/results/story/whose'
import { sayCitation } from '@/results/words/cite'
import { escapedText } from '../../ui/figure/markup'
import { type FigurePieces, figurePieces } from './figure-pieces'

interface QuestionFilesProps {
  results: RoundResults
  view: QuestionView
  whose: Whose
  /** Scheme and host of the service. */
  origin: string
  locale: Locale
}

/** Pixels that title, notes and source take above and below the drawing of an embed. */
const aroundDrawing = 220

/** A frame is as high as the higher of the two drawings, as nobody knows how wide it will be. */
function frameHeight({ pieces }: FigurePieces): number {
  const heightOf = (kind: string) =>
    pieces.reduce((sum, each) => {
      if (!('drawing' in each)) return sum + 24
      const { height = '0', 'data-chart': own = kind } = each.drawing.attributes
      return own === kind ? sum + Number(height) : sum
    }, 0)
  return Math.ceil(Math.max(heightOf('wide'), heightOf('narrow')) + aroundDrawing)
}

type Embedded = { title: string; height: number; embed: string; svg: string }

const frameCode = ({ title, height, embed }: Embedded) =>
  `<iframe src="${embed}" title="${escapedText(title)}" width="100%" height="${height}" style="border:0" loading="lazy"></iframe>`

const imageCode = ({ title, svg }: Embedded) => `<img src="${svg}" alt="${escapedText(title)}" style="max-width:100%;height:auto">`

/** A chart and its table as files, and what is copied: the address, codes for other sites, the citation. */
export async function QuestionFiles({ results, view, whose, origin, locale }: QuestionFilesProps) {
  const t = await getTranslations('files')
  const { round } = results.summary
  const { key, label } = view.question
  const path = `/${locale}/results/${round}/${key}`
  const query = whoseInAddress[whose] ? `?view=${whoseInAddress[whose]}` : ''
  const figure = await figurePieces({ view, whose, round, locale })
  const chart = (file: string) => `${path}/${file}${query}`
  const link = (name: string, href: string) => ({ label: name, href, download: true })
  const address = `${origin}${path}${query}`
  const citation = sayCitation(results, { address, label: say(label, locale) }, resultTexts(locale))
  const height = figure ? frameHeight(figure) : 0
  const embedded = figure &&
    results.publishedAt && { title: figure.title, height, embed: origin + chart('embed'), svg: origin + chart('chart.svg') }
  const charts = [link('PNG', chart('chart.png')), link('SVG', chart('chart.svg'))]
  return (
    <ShareBoxes>
      <DownloadLinks
        label={t('chartFiles')}
        items={[...(figure ? charts : []), link('CSV', `${path}/table.csv`), link('XLSX', `${path}/table.xlsx`)]}
      />
      <ShareBox summary={t('copyLink')} name="share" hint={t('copyHint')}>
        <CopyField id="copy-link" label={t('linkLabel')} value={address} />
      </ShareBox>
      {embedded ? (
        <ShareBox summary={t('embed')} name="share" hint={t('embedHint')}>
          <CopyField id="copy-embed" label={t('embedLabel')} value={frameCode(embedded)} />
          <CopyField id="copy-image" label={t('imageLabel')} value={imageCode(embedded)} />
        </ShareBox>
      ) : null}
      {citation ? (
        <ShareBox summary={t('cite')} name="share" hint={t('copyHint')}>
          <CopyField id="copy-citation" label={t('citeLabel')} value={citation} long />
        </ShareBox>
      ) : null}
    </ShareBoxes>
  )
}
