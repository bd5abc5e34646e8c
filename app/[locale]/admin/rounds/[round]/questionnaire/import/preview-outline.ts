/** What an outline would change, row by row, and why one cannot be read. */
import type { getTranslations } from 'next-intl/server'
import type { OutlineOfFile } from '@/data/questionnaires/outline'
import type { Questionnaire } from '@/questionnaire/document'
import type { OutlineFault } from '@/questionnaire/outline/line'
import { type OutlineVerdict, placeOutline } from '@/questionnaire/outline/place-lines'
import { type Locale, say } from '@/questionnaire/text'
import { type ImportInto, type ImportState, previewImport } from './preview-import'

type Say = Awaited<ReturnType<typeof getTranslations<'questionnaireDifferences'>>>
type SayImport = Awaited<ReturnType<typeof getTranslations<'imports'>>>

/** More than these nobody mends at once. */
const mostFaults = 50

const saidFault = ({ at, code, value = '' }: OutlineFault, t: Say): string => {
  const language = code === 'uneven' && (value === 'sv' || value === 'en') ? t(`outline.language.${value}`) : ''
  return t('outline.row', { at, said: t(`outline.fault.${code}`, { value, language }) })
}

function saidVerdict({ at, is, key, dropped }: OutlineVerdict, document: Questionnaire, t: Say, locale: Locale): string {
  const found = document.sections.flatMap(({ questions }) => questions).find((each) => each.key === key)
  const name = found ? say(found.title, locale) || key : key
  const left = dropped.map((label) => say(label, locale)).join(', ')
  return t('outline.row', { at, said: t(`outline.is.${is}`, { name }) + (left ? ` ${t('outline.dropped', { left })}` : '') })
}

/** @param tImport says why a file cannot be read */
export function previewOutline(read: OutlineOfFile, into: ImportInto, t: Say, tImport: SayImport, locale: Locale): ImportState {
  if ('problem' in read) {
    const problem = tImport(`problem.${read.problem}`)
    return { kind: 'refused', problems: [read.row === undefined ? problem : tImport('problemAtRow', { problem, row: read.row })] }
  }
  const { document, verdicts, faults } = placeOutline(into.document, read.lines, into.opened)
  const all = [...read.faults, ...faults].toSorted((a, b) => a.at - b.at)
  if (all.length > 0) {
    const more = all.length > mostFaults ? [t('outline.more', { count: all.length - mostFaults })] : []
    return { kind: 'refused', problems: [...all.slice(0, mostFaults).map((fault) => saidFault(fault, t)), ...more] }
  }
  const preview = previewImport(JSON.stringify(document), into, t, locale)
  if (preview.kind === 'refused') return preview
  const unread = read.unread.length > 0 ? [t('outline.unread', { heads: read.unread.join(', ') })] : []
  return { ...preview, rows: [...unread, ...verdicts.map((verdict) => saidVerdict(verdict, document, t, locale))] }
}
