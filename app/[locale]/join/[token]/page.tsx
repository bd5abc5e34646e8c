import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/form/button'
import { describeJoinLink } from '@/data/people/joining/join-link'
import { getWholeTexts } from '@/messages/whole-texts'
import { type Locale, say, type Text } from '@/questionnaire/text'
import { forWhom } from '@/questionnaire/words/genitive'
import { joinCookie, readJoinTyped } from '../../../api/auth/cookies'
import { PageFrame } from '../../page-frame'
import { JoinErrors, JoinForm, joinProblem } from '../join-form'

type Props = PageProps<'/[locale]/join/[token]'>

/** Whose respondents the link's reader joins, as the title says it. */
const whose = ({ municipality }: { municipality: Text }, locale: Locale) => ({ municipality: forWhom(say(municipality, locale), locale) })

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { token, locale } = await params
  const t = await getWholeTexts('people')
  const link = await describeJoinLink(token)
  const title = link ? t('joinPageTitle', whose(link, locale as Locale)) : t('joinGoneTitle')
  const failed = link !== null && joinProblem((await searchParams).problem) !== null
  return { title: failed ? `${t('errorPrefix')}: ${title}` : title, referrer: 'no-referrer', robots: { index: false } }
}

/** Where a forwarded join link leads: opening it changes nothing; its form mails a code to the address given. */
export default async function JoinPage({ params, searchParams }: Props) {
  const { token, locale } = await params
  const problem = joinProblem((await searchParams).problem)
  const t = await getTranslations('people')
  const common = await getTranslations('common')
  const link = await describeJoinLink(token)
  if (!link)
    return (
      <PageFrame>
        <div className="signin stack-l">
          <div className="head">
            <p className="kicker">{common('survey')}</p>
            <h1>{t('joinGoneTitle')}</h1>
            <p className="lede ui">{t('joinGoneText')}</p>
          </div>
          <div className="actions">
            <ButtonLink href={`/${locale}/sign-in/new`}>{(await getTranslations('newcomer'))('title')}</ButtonLink>
            <ButtonLink kind="text" href={`/${locale}/contact`}>
              {common('contact')}
            </ButtonLink>
          </div>
        </div>
      </PageFrame>
    )
  const typed = readJoinTyped(problem ? (await cookies()).get(joinCookie)?.value : undefined)
  return (
    <PageFrame>
      <div className="signin stack-l">
        <JoinErrors problem={problem} />
        <div className="head">
          <p className="kicker">{common('survey')}</p>
          <h1>{t('joinPageTitle', whose(link, locale as Locale))}</h1>
          <p className="lede ui">{t('joinLede')}</p>
        </div>
        <JoinForm
          locale={locale}
          way={<input type="hidden" name="token" value={token} />}
          typed={typed}
          problem={problem}
          note={t('joinNote')}
        />
      </div>
    </PageFrame>
  )
}
