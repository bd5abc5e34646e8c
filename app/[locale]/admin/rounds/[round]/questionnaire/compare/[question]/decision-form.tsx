import { getTranslations } from 'next-intl/server'
import { RecodeLines } from '@/charts/recode-lines'
import { ChartFigure } from '@/components/ui/figure/chart-figure'
import { Button } from '@/components/ui/form/button'
import { RefusableArea, RefusableChoices, RefusableForm, RefusableHidden, RefusableSelect } from '@/components/ui/form/refusable'
import { type DecisionOf, decisionOf, readAnswers, rowsToDecide } from '@/questionnaire/differences/decide'
import type { QuestionDifference } from '@/questionnaire/differences/differences'
import { canRecode } from '@/questionnaire/problems/comparability'
import { type Locale, locales, say } from '@/questionnaire/text'
import { rowOf } from '@/questionnaire/types/matrix'
import { optionsOf } from '@/questionnaire/types/options'
import { optionLabel, quoted } from '@/results/words/label'
import { isFixedAnswer, reasonField } from './decision-fields'

interface DecisionFormProps extends DecisionOf {
  difference: QuestionDifference
  /** Codes of the rounds. */
  rounds: { before: string; after: string }
  locale: Locale
}

/** Are figures compared over the change, and why: of the question, or of one row of a matrix. */
export async function DecisionForm({ difference, rounds, locale, ...of }: DecisionFormProps) {
  const { question, then, row } = of
  const t = await getTranslations('questionnaireDifferences')
  const { before, after: round } = rounds
  if (difference.is === 'same') return <p className="muted">{t('noChange', { before })}</p>
  const decision = decisionOf(of)
  const isProposed = !decision && difference.proposal !== undefined
  const reasons = await Promise.all(locales.map((each) => getTranslations({ locale: each, namespace: 'questionnaireDifferences' })))
  const named = rowOf(question, row)
  const isRecodable = canRecode(question) && then.type === question.type
  const choices = (['comparable', 'break', ...(isRecodable ? (['recode'] as const) : [])] as const).map((value) => ({
    value,
    label: <b>{t(`choice.${value}`)}</b>,
    detail: t(`detail.${value}`, { round }),
  }))
  return (
    <>
      <RowLinks question={question} then={then} row={row} round={round} locale={locale} />
      <RefusableForm name="decision" className="stack-l">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="round" value={round} />
        <input type="hidden" name="question" value={question.key} />
        <input type="hidden" name="row" value={row ?? ''} />
        <RefusableHidden name="seen" value={JSON.stringify(question.comparability ?? null)} />
        {isProposed ? <p>{t('proposal')}</p> : null}
        <RefusableChoices
          legend={
            named ? t('questionRow', { row: quoted(say(named.label, locale), locale), round, before }) : t('question', { round, before })
          }
          name="is"
          items={choices}
          chosen={decision?.is ?? (isProposed ? 'comparable' : '')}
        >
          {isRecodable ? <ReadAs question={question} then={then} declared={decision} before={before} locale={locale} /> : null}
        </RefusableChoices>
        <p className="hint muted">{t('questionHint')}</p>
        {locales.map((each, at) => (
          <RefusableArea
            key={each}
            id={reasonField[each]}
            name={reasonField[each]}
            label={t('reason', { language: t(`language.${each}`) })}
            rows={2}
            maxLength={500}
            defaultValue={decision?.reason[each] ?? (isProposed ? (reasons[at]?.('proposalReason') ?? '') : '')}
          />
        ))}
        <p className="actions">
          <Button>{t('save')}</Button>
        </p>
      </RefusableForm>
      {decision?.is === 'recode' ? <Lines of={of} rounds={rounds} locale={locale} /> : null}
    </>
  )
}

type ReadAsProps = Pick<DecisionOf, 'question' | 'then'> & { declared: ReturnType<typeof decisionOf>; before: string; locale: Locale }

/** Of each earlier answer, which one of today's it is. */
async function ReadAs({ question, then, declared, before, locale }: ReadAsProps) {
  const t = await getTranslations('questionnaireDifferences')
  const now = optionsOf(question).map(({ key, label }) => ({ value: key, label: say(label, locale) }))
  const items = [{ value: '', label: t('choose') }, ...now.filter(({ value }) => !isFixedAnswer(value))]
  return readAnswers({ question, then }, declared)
    .filter(({ option }) => !isFixedAnswer(option))
    .map(({ option, to }) => (
      <RefusableSelect
        key={option}
        id={`from-${option}`}
        name={`from.${option}`}
        label={t('readAs', { option: quoted(optionLabel(then, option, locale), locale), before })}
        chosen={to ?? ''}
        items={items}
      />
    ))
}

/** The saved recode as lines from the old answers to the new ones. */
async function Lines({ of, rounds, locale }: { of: DecisionOf; rounds: { before: string; after: string }; locale: Locale }) {
  const t = await getTranslations('questionnaireDifferences')
  const read = readAnswers(of, decisionOf(of))
  const said = (option: string) => optionLabel(of.question, option, locale)
  const before = read.map(({ option, to }) => ({ key: option, label: optionLabel(of.then, option, locale), to }))
  const desc = before.map(({ label, to }) => `${label} → ${to === undefined ? '?' : said(to)}`).join('; ')
  return (
    <ChartFigure title={t('linesTitle')} source={t('linesNote')}>
      <RecodeLines
        id="recode"
        title={t('linesTitle')}
        desc={desc}
        heads={[rounds.before, rounds.after]}
        before={before}
        after={optionsOf(of.question).map(({ key, label }) => ({ key, label: say(label, locale) }))}
      />
    </ChartFigure>
  )
}

type RowLinksProps = DecisionOf & { round: string; locale: Locale }

/** Of a matrix: the question as a whole, or a row of its own. */
async function RowLinks({ question, then, row, round, locale }: RowLinksProps) {
  const rows = rowsToDecide({ question, then })
  if (rows.length === 0) return null
  const t = await getTranslations('questionnaireDifferences')
  const page = `/${locale}/admin/rounds/${encodeURIComponent(round)}/questionnaire/compare/${question.key}`
  const links = [
    { key: undefined, label: t('wholeQuestion') },
    ...rows.map(({ key }) => ({ key, label: say(rowOf(question, key)?.label ?? { fi: key, sv: key }, locale) })),
  ]
  return (
    <nav aria-label={t('rowsTitle')}>
      <p className="actions">
        {links.map(({ key, label }) => (
          <a key={key ?? ''} href={key === undefined ? page : `${page}?row=${key}`} aria-current={key === row ? 'true' : undefined}>
            {label}
          </a>
        ))}
      </p>
    </nav>
  )
}
