import type { Locale } from '@/questionnaire/text'
import { respondentsClaim } from '@/results/story/claims/finding-claim'
import type { QuestionView } from '@/results/story/question-view'
import type { Whose } from '@/results/story/whose'
import { sayFindingClaim } from '@/results/words/findings/sentence'

/** Beside the chart of those who answered, the finding said of them: a page's lede is of all municipalities. */
export function RespondentsFinding({ view, whose, locale }: { view: QuestionView; whose: Whose; locale: Locale }) {
  const claim = whose === 'respondents' ? respondentsClaim(view) : null
  return claim ? <p className="serif">{sayFindingClaim(claim, locale).sentence}</p> : null
}
