/** Walks the texts of a round's workbook: findings, explanations, words for changes, and the charts' texts for who cannot see them. */
import enSheets from '@/messages/en/sheets.json'
import fiSheets from '@/messages/fi/sheets.json'
import { sheetTexts } from '@/messages/sheet-texts'
import svSheets from '@/messages/sv/sheets.json'
import { say } from '@/questionnaire/text'
import { hasRows, isCounted } from '@/questionnaire/types/abilities'
import type { RoundResults } from '@/results/round-results'
import { type QuestionView, questionViews } from '@/results/story/question-view'
import type { Row, Sheet } from '@/sheets/sheet'
import { workbook } from '@/sheets/workbook'
import { asSaid } from './as-said'
import { sheetNotes } from './break-texts'
import { hasChange, hasQuantity, wayTold } from './lexicon'
import { claimsOfQuestion } from './page-claims'
import { readShares } from './read-figures'
import { problemsOfWay, type Stand } from './read-finding'
import type { Walk, Walked } from './walk'

const sheetMessages = { fi: fiSheets, sv: svSheets, en: enSheets }

const textOf = (cell: Row[number]): string => (cell && 'text' in cell ? asSaid(cell.text) : '')

const inputOf = ({ summary, questionnaire, survey, state, earlier, revision }: RoundResults) => ({
  summary,
  questionnaire,
  survey,
  state,
  earlier,
  answers: null,
  madeAt: new Date(0),
  ...(revision ? { revision } : {}),
})

/** The series and answers a row of a question's table of estimates is of. */
function placeOfRow(row: Row, { question, round, locale }: Stand) {
  const texts = row.map(textOf)
  const keys: { key: string }[] = 'options' in question ? question.options : hasRows(question) ? question.columns : []
  const option = [...keys, { key: '_none' }, { key: '_eos' }, ...'12345'.split('').map((key) => ({ key }))].find(({ key }) =>
    texts.includes(key),
  )
  const own = hasRows(question) ? question.rows.find(({ label }) => texts[0] === say(label, locale)) : undefined
  const series = own ? `${question.key}.${own.key}` : question.key
  return { round, series, options: option ? [option.key] : [] }
}

function problemsOfRow(row: Row, view: QuestionView, stand: Stand): string[] {
  const word = row.map(textOf).find((text) => /^\p{Ll}/u.test(text) && text.length < 60 && wayTold(text, stand.locale) !== null)
  const from = view.rows.find(({ series }) => series.change)?.series.change?.from
  if (!word || from === undefined) return []
  const place = placeOfRow(row, stand)
  return problemsOfWay(wayTold(word, stand.locale), stand.truth.change(from, place)).map(
    (problem) => `${place.series} ${place.options}: ${problem}`,
  )
}

function problemsOfAlt(alt: string, stand: Stand): string[] {
  const { question, locale } = stand
  const title = `${say(question.title, locale)} `
  const at = alt.indexOf(title)
  if (at < 0) return [`a chart that is not of its question: “${alt}”`]
  if (!isCounted(question) || hasRows(question)) return []
  const values = alt
    .slice(at + title.length)
    .replace(/\.$/, '')
    .replace(/(^|, )([15]) \([^)]*\)/g, '$1$2')
  const graded = question.type === 'scale' ? values.replace(/(^|, )(\d) /g, '$1$2: ') : values
  return readShares(graded, alt.slice(0, at), stand, null).map((problem) => `${problem}: “${alt}”`)
}

const commonTexts = (locale: Stand['locale']) =>
  Object.values(sheetMessages[locale]).filter((text): text is string => typeof text === 'string')

function walkSheet(sheet: Sheet, views: readonly QuestionView[], { truth, results, locale, patch = (text) => text }: Walk): Walked {
  const { round } = results.summary
  const claims = new Map(views.flatMap((view) => claimsOfQuestion(truth, round, view, locale)).map((each) => [each.text, each]))
  const common = new Set([...commonTexts(locale), ...views.flatMap(({ question }) => sheetNotes(truth, round, question.key, locale))])
  const faults: string[] = []
  let compared = 0
  for (const row of sheet.rows) {
    for (const cell of row) {
      const text = patch(textOf(cell))
      const prose = /[.!?]$/.test(text) && cell && 'text' in cell && cell.style !== 'head'
      if (!prose || common.has(text) || !(/\d/.test(text) || hasChange(text, locale) || hasQuantity(text, locale))) continue
      const claim = claims.get(text) ?? claims.get(text.replace(/^[^:]*: /, ''))
      compared++
      if (claim) faults.push(...claim.read().map((problem) => `${problem}: “${text}”`))
      else if (!isRoundNote(text, locale)) faults.push(`no claim: “${text}”`)
    }
  }
  return { faults, compared }
}

/** Where a series breaks, and what the file is: names of rounds and days, no figures. */
const roundNotes = {
  fi: /^Katkos sarjassa kierroksella \S+: (?:yksikkö muuttui|vastaustapa muuttui|vastausvaihtoehdot muuttuivat)\. Vanhempia lukuja ei voi suoraan verrata uudempiin\.$|^Kuntakysely: [^.]+, kierros \S+\. Kuntien tiedot: Tilastokeskus, [^.]+ \(CC BY 4\.0\)\.$/,
  sv: /^Tidsseriebrott i omgången \S+: (?:enheten|svarssättet|svarsalternativen) ändrades\. Äldre siffror kan inte direkt jämföras med nyare\.$|^Kuntakysely: [^.]+, omgången \S+\. Uppgifter om kommunerna: Statistikcentralen, [^.]+ \(CC BY 4\.0\)\.$/,
  en: /^Break in the series in round \S+: the (?:unit|way of answering|answer options) changed\. Older figures are not directly comparable with newer ones\.$|^Kuntakysely: [^.]+, round \S+\. Municipality data: Statistics Finland, [^.]+ \(CC BY 4\.0\)\.$/,
}
const isRoundNote = (text: string, locale: Stand['locale']): boolean => roundNotes[locale].test(text)

/** All worksheets without single answers. */
export function walkSheets(walk: Walk): Walked {
  const { truth, results, locale } = walk
  const { round, series } = results.summary
  const views = questionViews(
    results.questionnaire,
    results.summary,
    results.earlier.map((each) => each.summary),
  )
  const sheets = workbook(inputOf(results), sheetTexts(locale))
  const [, findings, , ...others] = sheets
  const walked = findings ? [walkSheet(findings, views, walk)] : []
  const faults: string[] = []
  views.forEach((view, at) => {
    const sheet = others[at]
    if (!sheet) return
    walked.push(walkSheet(sheet, [view], walk))
    const stand = { truth, round, question: view.question, locale }
    for (const row of sheet.rows) faults.push(...problemsOfRow(row, view, stand))
    for (const { alt } of sheet.charts) faults.push(...problemsOfAlt((walk.patch ?? String)(asSaid(alt)), stand))
  })
  const all = [...walked.flatMap((each) => each.faults), ...faults]
  const compared = walked.reduce((total, each) => total + each.compared, 0) + series.length
  return { faults: all.map((fault) => `${round} ${locale} sheets: ${fault}`), compared }
}
