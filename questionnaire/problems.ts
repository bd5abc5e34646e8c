/**
 * A questionnaire's validity: every fault a document can have, with its place. `questionnaireSchema` says what a document looks
 * like; this says whether it can be asked, so that a draft may be kept while it is still being written.
 */
import type { Questionnaire } from './document'
import { comparabilityProblems } from './problems/comparability'
import { conditionProblems } from './problems/conditions'
import { figureProblems } from './problems/figures'
import { keyProblems } from './problems/keys'
import { limitProblems } from './problems/limits'
import { listProblems } from './problems/lists'
import { type DocumentProblem, type FoundProblem, keysAlong, type ProblemCode } from './problems/problem'
import { reusedKeyProblems } from './problems/reused-keys'
import { textProblems } from './problems/texts'
import { locales } from './text'

const warnings: ReadonlySet<ProblemCode> = new Set(['text-spaces', 'headline-missing'])

function placed(document: Questionnaire, found: FoundProblem): DocumentProblem {
  const last = found.path.at(-1)
  const language = locales.find((locale) => locale === last)
  const isSoft = warnings.has(found.code) || (found.code === 'text-missing' && language === 'en')
  return { ...found, severity: isSoft ? 'warning' : 'error', ...keysAlong(document, found.path), ...(language ? { language } : {}) }
}

/**
 * Everything wrong with the document, in no particular order; an empty list when there is nothing.
 * @param document of the schema's shape
 * @param before the questionnaire of the last round, where there was one: what changed since then has to be declared
 * @param opened the questionnaires of all rounds of the survey that were opened, the newest first: their keys mean what they meant
 */
export const problemsOf = (
  document: Questionnaire,
  before?: Questionnaire,
  opened: readonly Questionnaire[] = before ? [before] : [],
): DocumentProblem[] =>
  [
    ...[keyProblems, textProblems, listProblems, conditionProblems, figureProblems, limitProblems].flatMap((find) => find(document)),
    ...comparabilityProblems(document, before),
    ...reusedKeyProblems(document, opened),
  ].map((found) => placed(document, found))
