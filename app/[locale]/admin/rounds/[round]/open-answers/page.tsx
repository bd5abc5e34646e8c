import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RefusableForms } from '@/components/ui/form/refusable'
import { Note } from '@/components/ui/message/note'
import { getViewer } from '@/data/identity/session'
import { listOpenAnswers } from '@/data/open-answers/list-open-answers'
import { type Locale, say } from '@/questionnaire/text'
import { guarded } from '../../../../guarded'
import { AdminFrame } from '../../../admin-frame'
import { addLabelAction } from './actions'
import { AnswerList } from './answer-list'
import { LabelCountsTable } from './label-counts-table'
import { LabelForm } from './label-form'
import { questionName, readWanted } from './read-wanted'
import { SearchForm } from './search-form'

type Props = PageProps<'/[locale]/admin/rounds/[round]/open-answers'>

/** The form of a new label writes the title, which tells of a refusal. */
export const metadata: Metadata = { title: { absolute: '' } }

/** What a form did, as the address says. */
const saidTexts = {
  label: 'saidLabel',
  coded: 'saidCoded',
  nothing: 'saidNothing',
  quoted: 'saidQuoted',
  unquoted: 'saidUnquoted',
} as const
const isSaid = (said: unknown): said is keyof typeof saidTexts => typeof said === 'string' && Object.hasOwn(saidTexts, said)

/** Written answers to a question: looked for, read and labelled. */
export default async function OpenAnswersPage({ params, searchParams }: Props) {
  const { locale, round } = (await params) as { locale: Locale; round: string }
  const query = await searchParams
  const wanted = readWanted(query)
  const answers = await guarded(listOpenAnswers(await getViewer(), round, wanted))
  const t = await getTranslations('openAnswers')
  const name = questionName(answers.asked, locale, t('otherOf'))
  const said = isSaid(query.said) ? (
    <Note role="status" id="said">
      <p>{t(saidTexts[query.said])}</p>
    </Note>
  ) : null
  return (
    <AdminFrame round={round} current="open-answers">
      <div className="head">
        <p className="kicker">{t('title')}</p>
        <h1 className="size-2xl">{name}</h1>
        <p className="muted">{say(answers.asked.question.title, locale)}</p>
      </div>
      <div className="stack-l">
        <SearchForm answers={answers} wanted={wanted} locale={locale} />
        <RefusableForms
          action={addLabelAction}
          title={`${name} – ${t('title')} – Kuntakysely`}
          errorPrefix={t('errorPrefix')}
          errorTitle={t('errorTitle')}
          done={said}
        >
          <LabelForm answers={answers} wanted={wanted} locale={locale} />
        </RefusableForms>
        <AnswerList answers={answers} wanted={wanted} locale={locale} />
        <LabelCountsTable answers={answers} locale={locale} />
      </div>
    </AdminFrame>
  )
}
