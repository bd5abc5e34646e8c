/** What an imported questionnaire would change, in words; and why a file cannot be imported. */
import type { getTranslations } from 'next-intl/server'
import { differencesBetween } from '@/questionnaire/differences/differences'
import type { Questionnaire } from '@/questionnaire/document'
import { sameJson } from '@/questionnaire/editing/same-json'
import { problemsOf } from '@/questionnaire/problems'
import { reusedKeyProblems } from '@/questionnaire/problems/reused-keys'
import { readQuestionnaire } from '@/questionnaire/reading/document'
import { type Locale, say } from '@/questionnaire/text'
import { listedName } from '../compare/difference-words'

type Say = Awaited<ReturnType<typeof getTranslations<'questionnaireDifferences'>>>

/** The draft as it stands, and the rounds opened before it. */
export type ImportInto = { document: Questionnaire; opened: readonly Questionnaire[]; edits: number }

export type ImportState =
  | { kind: 'refused'; problems: string[] }
  /** `text`: what is imported when it is confirmed; `seen`: the draft's last edit; `rows`: of an outline, what became of each of its rows. */
  | {
      kind: 'preview'
      text: string
      seen: number
      changes: string[]
      rows?: string[]
      warnings: string | undefined
      note: string | undefined
    }

function saidDifferences(before: Questionnaire, after: Questionnaire, t: Say, locale: Locale): string[] {
  const sections = differencesBetween(before, after)
  const said = sections.flatMap((section) => {
    const own = section.after ?? section.before
    const label = own ? say(own.title, locale) : section.key
    const whole = section.is === 'new' ? [t('sectionAdded', { label })] : section.is === 'dropped' ? [t('sectionDropped', { label })] : []
    const questions = section.questions.flatMap((question) => {
      const name = listedName(question, locale)
      if (question.is === 'new') return [t('questionAdded', { label: name })]
      if (question.is === 'dropped') return [t('questionDropped', { label: name })]
      if (question.is === 'same') return []
      return [t('questionChanged', { label: name, changes: question.changes.map((change) => t(`change.${change}`)).join(', ') })]
    })
    return [...whole, ...questions]
  })
  return said.length > 0 ? said : [t('otherChanges')]
}

/** @param text of a file, or of one that was looked at before @param note said above what changes */
export function previewImport(text: string, into: ImportInto, t: Say, locale: Locale, note?: string): ImportState {
  const read = readQuestionnaire(text)
  if (!read.ok)
    return { kind: 'refused', problems: read.problems.map(({ code, place }) => t(`reading.${code}`, { place: place || t('wholeFile') })) }
  const { document, opened, edits } = into
  const reused = reusedKeyProblems(read.document, opened)
  if (reused.length > 0)
    return { kind: 'refused', problems: reused.map(({ path, value = '' }) => t('reading.reused', { place: path.join('.'), key: value })) }
  if (sameJson(read.document, document)) return { kind: 'refused', problems: [t('importSame')] }
  const found = problemsOf(read.document, opened[0], opened).filter(({ severity }) => severity === 'error')
  return {
    kind: 'preview',
    text: JSON.stringify(read.document),
    seen: edits,
    changes: saidDifferences(document, read.document, t, locale),
    warnings: found.length > 0 ? t('importWarnings', { count: found.length }) : undefined,
    note,
  }
}
