/** What a round's pages and sheets have to say of changes in a question, read from the questionnaires of the rounds themselves. */
import { resultTexts } from '@/messages/result-texts'
import { sheetTexts } from '@/messages/sheet-texts'
import { questionsOf } from '@/questionnaire/asked'
import type { Asking, Comparability } from '@/questionnaire/document'
import { type Locale, say } from '@/questionnaire/text'
import { optionsOf } from '@/questionnaire/types/options'
import { asSaid } from './as-said'
import type { Truth } from './truth'

/** What the question declares that it did not declare the last time it was asked. */
export const declaredAnew = (question: Asking, last: Asking): Comparability[] =>
  (question.comparability ?? []).filter(({ reason }) => !last.comparability?.some((each) => each.reason.fi === reason.fi))

/** Every change declared of the question up to the round, with the round that asked it so. */
function declaredUpTo({ rounds, roundOf }: Truth, round: string, key: string) {
  const asked = rounds.slice(0, rounds.indexOf(roundOf(round)) + 1).flatMap((each) => {
    const question = questionsOf(each.questionnaire).find((one) => one.key === key)
    return question ? [{ code: each.round.code, question }] : []
  })
  return asked.slice(1).flatMap(({ code, question }, at) => {
    const last = asked[at]?.question
    return last ? declaredAnew(question, last).map((declared) => ({ code, question, declared })) : []
  })
}

/** The notes under charts, and beside what a chart tells to who cannot see it. */
export const breakNotes = (truth: Truth, round: string, key: string, locale: Locale): string[] =>
  declaredUpTo(truth, round, key)
    .filter(({ declared }) => declared.is === 'break')
    .map(({ code, declared }) =>
      asSaid(resultTexts(locale).t('breakNote', { what: 'declared', reason: say(declared.reason, locale), rounds: code })),
    )

/** The notes under the tables of the workbook. */
export const sheetNotes = (truth: Truth, round: string, key: string, locale: Locale): string[] =>
  declaredUpTo(truth, round, key).map(({ code, question, declared: { is, options, reason } }) => {
    const { t } = sheetTexts(locale)
    const about = { round: code, reason: say(reason, locale) }
    if (is === 'comparable') return t('comparableAt', about)
    if (!options) return t('breakAt', { ...about, what: 'declared' })
    const labels = new Map(optionsOf(question).map((option) => [option.key, say(option.label, locale)]))
    return t('breakAtOptions', { ...about, options: options.map((option) => labels.get(option) ?? option).join(' / ') })
  })
