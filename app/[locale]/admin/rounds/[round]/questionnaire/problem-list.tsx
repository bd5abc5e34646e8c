import { getTranslations } from 'next-intl/server'
import type { Questionnaire } from '@/questionnaire/document'
import type { DocumentProblem } from '@/questionnaire/problems/problem'
import { type Locale, say, type Text } from '@/questionnaire/text'
import styles from './questionnaire.module.css'

type Named = { key: string; label?: Text; title?: Text }

const nameOf = (thing: Named | undefined, locale: Locale): string | undefined => {
  const text = thing?.label && say(thing.label, locale) ? thing.label : thing?.title
  return text ? say(text, locale) || thing?.key : thing?.key
}

/** Where the problem stands, in words: section, question, option or row. */
export function placeOfProblem(document: Questionnaire, problem: DocumentProblem, locale: Locale): string {
  const section = document.sections.find(({ key }) => key === problem.section)
  const question = section?.questions.find(({ key }) => key === problem.question)
  const items: readonly Named[] =
    question && 'options' in question ? question.options : question && 'columns' in question ? question.columns : []
  const rows: readonly Named[] = question && 'rows' in question ? question.rows : []
  const found = [
    question ? undefined : section,
    question,
    rows.find(({ key }) => key === problem.row),
    items.find(({ key }) => key === problem.option),
  ]
  return found.flatMap((thing) => nameOf(thing, locale) ?? []).join(' › ')
}

/** Parts that a link can lead to as fields of their own. */
const anchors: ReadonlySet<string> = new Set(['when', 'contradictedBy', 'checks', 'finding', 'comparability', 'options', 'rows', 'columns'])

/** The address of the problem's place after the questionnaire's. */
export function addressOfProblem({ section, question, row, option, path }: DocumentProblem): string {
  if (!section) return ''
  if (!question) return `/sections/${section}#${String(path[2] ?? '')}`
  const part = path.slice(4).find((step): step is string => typeof step === 'string' && anchors.has(step))
  if (row && path.includes('when')) return `/questions/${question}/rows/${row}#when`
  const item = row ? `rows-${row}` : option ? `option-${option}` : undefined
  return `/questions/${question}#${item ?? part ?? 'fields'}`
}

type T = Awaited<ReturnType<typeof getTranslations<'questionnaireEditor'>>>

/** What the text is called that something is wrong with; undefined where it has no name of its own. */
function namedPart({ path, section, question }: DocumentProblem, t: T): string | undefined {
  const part = String(path.at(-2))
  const name = !section ? 'part.documentTitle' : question ? `part.${part}` : `part.section.${part}`
  return t.has(name as 'part.title') ? t(name as 'part.title') : undefined
}

interface ProblemListProps {
  document: Questionnaire
  problems: readonly DocumentProblem[]
  /** Address of the questionnaire's pages. */
  base: string
  locale: Locale
}

/** What keeps the questionnaire from being asked, and what is to be looked at, each with the way to its place. */
export async function ProblemList({ document, problems, base, locale }: ProblemListProps) {
  const t = await getTranslations('questionnaireEditor')
  if (problems.length === 0) return <p>{t('problems.none')}</p>
  const ordered = [...problems].sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'))
  return (
    <ul className={styles.list}>
      {ordered.map((problem) => {
        const place = placeOfProblem(document, problem, locale) || t('document')
        const language = problem.language ? `, ${t(`languageIn.${problem.language}`)}` : ''
        const text = problem.language ? namedPart(problem, t) : undefined
        return (
          <li key={problem.path.join('/') + problem.code}>
            <a href={`${base}${addressOfProblem(problem)}`}>{place}</a>
            {': '}
            {t(`problem.${problem.code}`, { value: problem.value ?? '' })}
            {text ? ` (${text}${language})` : language}
            {problem.severity === 'warning' ? <span className="muted"> · {t('problems.warning')}</span> : null}
          </li>
        )
      })}
    </ul>
  )
}
