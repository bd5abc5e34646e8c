/** A municipality's benchmark in words and bars, as its file lays it out: the same sentences and figures as the page. */
import { type Look, palette, surface } from '@/charts/palette'
import { answerLegend, barsOfGroups } from '@/charts/shares/comparison-bars'
import { benchmarkTexts } from '@/messages/benchmark-texts'
import { paperTexts } from '@/messages/paper-texts'
import { resultTexts } from '@/messages/result-texts'
import { sayMoment } from '@/messages/time'
import { type Locale, say } from '@/questionnaire/text'
import type { Benchmark } from '@/results/benchmark/benchmark'
import { comparedBySection } from '@/results/benchmark/by-section'
import { type Comparison, hasPeers } from '@/results/benchmark/compare'
import { comparedTable, isDrawnAsBars } from '@/results/words/benchmark/comparison-table'
import { type OwnWording, ownWording } from '@/results/words/benchmark/own-answers'
import { tellOwnRounds } from '@/results/words/benchmark/own-rounds'
import { sayBenchmark } from '@/results/words/benchmark/say-claims'
import { classNames } from '@/results/words/class-names'

type Swatch = { label: string; fill: string; isDashed: boolean }
type Bar = {
  name: string
  detail: string
  /** Null where the group's figures are hidden. */
  parts: (Swatch & { share: number; text: string; ink: string; isOwn: boolean })[] | null
  hidden: string
}
type QuestionOnPaper = {
  title: string
  own: string | null
  remarks: string[]
  legend: Swatch[]
  bars: Bar[]
  table: { caption: string | null; head: string[]; rows: { cells: string[]; isOwn: boolean }[] } | null
}

export type BenchmarkSheet = {
  locale: Locale
  title: string
  kicker: string
  lede: string
  sample: { label: string; text: string } | null
  standOut: { title: string; sentences: string[]; source: string }
  key: string
  sections: { title: string; questions: QuestionOnPaper[] }[]
  rounds: { title: string; head: string[]; rows: string[][] }
  how: { title: string; texts: string[] }
}

/** A surface without a hatch, which paper of this kind has not. */
function swatch(label: string, look: Look): Swatch & { ink: string } {
  const { fill, text } = surface(look, '')
  return { label, fill: look === 'partly' ? palette.partly : fill, ink: text, isDashed: look === 'merged' || look === 'none' }
}

function barsOnPaper(comparison: Comparison, { round, municipality }: Benchmark, locale: Locale): Bar[] {
  const of = { comparison, municipality: say(municipality.name, locale), sizeLimits: round.sizeLimits, locale }
  return barsOfGroups(of).map(({ label, sub, parts, hidden, own }) => ({
    name: label,
    detail: sub,
    hidden,
    parts: parts?.map((part, at) => ({ ...swatch(part.label, part.look), share: part.share, text: part.text, isOwn: at === own })) ?? null,
  }))
}

function questionOnPaper(comparisons: Comparison[], benchmark: Benchmark, words: OwnWording, locale: Locale): QuestionOnPaper[] {
  const t = benchmarkTexts(locale)
  const [first] = comparisons
  if (!first) return []
  const { question } = first
  const common = { title: say(question.label, locale), remarks: words.remarksOf(first) }
  if (isDrawnAsBars(first)) {
    const legend = answerLegend(question, locale).map(({ label, look }) => swatch(label, look))
    return [{ ...common, own: words.ownOf(first), legend, bars: barsOnPaper(first, benchmark, locale), table: null }]
  }
  const found = comparedTable({ comparisons, ownOf: words.ownOf, sizeLimits: benchmark.round.sizeLimits, locale })
  const table = found && {
    caption: found.caption,
    head: [t('question'), t('ownColumn'), ...found.head],
    rows: found.rows.map(({ name, own, isOwn, cells }) => ({ cells: [name, own, ...cells], isOwn })),
  }
  return [{ ...common, own: null, legend: [], bars: [], table }]
}

function roundsOnPaper({ rounds, compared, municipality }: Benchmark, locale: Locale): BenchmarkSheet['rounds'] {
  const t = benchmarkTexts(locale)
  const told = tellOwnRounds(compared?.comparisons ?? [], rounds, locale)
  return {
    title: t('roundsOnPaper', { municipality: say(municipality.name, locale) }),
    head: [t('question'), ...told.rounds],
    rows: told.rows.map(({ name, cells }) => [name, ...cells]),
  }
}

/** The sheet of a municipality that answered, in a language. */
export function benchmarkSheet(benchmark: Benchmark, locale: Locale): BenchmarkSheet {
  const t = benchmarkTexts(locale)
  const paper = paperTexts(locale)
  const { round, revision, rounds } = benchmark
  const municipality = say(benchmark.municipality.name, locale)
  const nameOf = (variable: 'sizeClass' | 'region', value: string) => classNames(variable, round.sizeLimits, resultTexts(locale))(value)
  const classes = { sizeClass: nameOf('sizeClass', String(benchmark.sizeClass)), region: nameOf('region', benchmark.region) }
  const { claims } = benchmark.compared ?? {}
  const sentences = claims ? sayBenchmark(claims, { municipality, round: round.code, sizeLimits: round.sizeLimits, locale }) : []
  const words = ownWording(benchmark, locale)
  return {
    locale,
    title: t('title', { municipality }),
    kicker: t('kicker', { round: round.code }),
    lede: t('lede', { municipality, ...classes, rounds: rounds.length }),
    sample: round.sample ? { label: paper('sampleLabel'), text: paper('sample') } : null,
    standOut: {
      title: t('whatStandsOut', { municipality }),
      sentences,
      source: t('councilSource', { survey: say(round.survey, locale), round: round.code }),
    },
    key: t('key'),
    sections: comparedBySection(benchmark).map(({ title, questions }) => ({
      title: say(title, locale),
      questions: questions.flatMap((comparisons) => questionOnPaper(comparisons, benchmark, words, locale)),
    })),
    rounds: roundsOnPaper(benchmark, locale),
    how: {
      title: t('how'),
      texts: [
        t('howAll'),
        t('howCounts'),
        t('howProtected'),
        ...(hasPeers(benchmark.compared?.comparisons ?? []) ? [t('howPeers')] : []),
        t('howRevision', { round: round.code, number: revision.number, moment: sayMoment(revision.computedAt, locale) }),
      ],
    },
  }
}
