import { getTranslations } from 'next-intl/server'
import type { Findings, FindingText } from '@/data/results/finding-texts'
import { resultTexts } from '@/messages/result-texts'
import { softHyphens } from '@/questionnaire/soft-hyphens'
import { type Locale, say } from '@/questionnaire/text'
import { articleParts, viewOfPart } from '@/results/story/article'
import { headingClaim } from '@/results/story/claims/lead-claim'
import { sayFinding } from '@/results/words/say-finding'

interface ArticlePartProps {
  findings: Findings
  part: string
  locale: Locale
}

/** In which language it is generated, written, or written on other figures. */
const stateOf = ({ written, outdated }: FindingText) => (written === null ? 'generated' : outdated === null ? 'written' : 'outdated')

/** A part of the article as it reads, who wrote it, and the ways to its figures and to editing it. */
export async function ArticlePart({ findings: { article, parts, round }, part, locale }: ArticlePartProps) {
  const t = await getTranslations('article')
  const texts = parts.find((each) => each.part === part)?.texts ?? []
  const shown = texts.find((each) => each.locale === locale)
  const view = viewOfPart(article, part)
  if (!shown || !view) return null
  const text = softHyphens(shown.written ?? shown.generated, locale)
  const isQuestion = part === view.question.key
  const label = softHyphens(say(view.question.label, locale), locale)
  const name = part === articleParts.headline ? t('headline') : part === articleParts.lead ? t('lead') : label
  return (
    <div className="stack-s">
      {isQuestion ? <h3>{softHyphens(sayFinding(headingClaim(view), resultTexts(locale)), locale)}</h3> : null}
      {part === articleParts.headline ? <h1>{text}</h1> : <p className={part === articleParts.lead ? 'lede' : 'serif'}>{text}</p>}
      <p className="small">
        <a href={`/${locale}/admin/rounds/${round}/article/${part}`}>{t.rich('edit', { name, hidden: hiddenText })}</a>
        {isQuestion ? (
          <>
            {' · '}
            <a href={`/${locale}/results/${round}/${part}#table`}>{t('table', { label })}</a>
          </>
        ) : null}
        {' · '}
        <span className="muted">
          {texts
            .filter((each) => each.written !== null)
            .map((each) => t('state', { language: t(`language.${each.locale}`), state: stateOf(each) }))
            .join('; ') || t('allGenerated')}
        </span>
      </p>
    </div>
  )
}

const hiddenText = (text: React.ReactNode) => <span className="vh">{text}</span>
