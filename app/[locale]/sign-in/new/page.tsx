import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/form/button'
import { SelectField } from '@/components/ui/form/select-field'
import { BackLink } from '@/components/ui/layout/back-link'
import { getViewer } from '@/data/identity/session'
import { listAskedMunicipalities } from '@/data/people/joining/asked-municipalities'
import { getWholeTexts } from '@/messages/whole-texts'
import { type Locale, say } from '@/questionnaire/text'
import { joinCookie, readJoinTyped } from '../../../api/auth/cookies'
import { errorAt, JoinErrors, JoinForm, joinProblem } from '../../join/join-form'
import { PageFrame } from '../../page-frame'
import { singleValue } from '../single-value'

type Props = PageProps<'/[locale]/sign-in/new'>

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getWholeTexts('newcomer')
  const isWrong = joinProblem((await searchParams).problem) !== null
  return { title: isWrong ? `${(await getWholeTexts('people'))('errorPrefix')}: ${t('title')}` : t('title'), robots: { index: false } }
}

/** The way in for somebody whom nobody has invited: the municipality, one's own work address and name. */
export default async function NewcomerPage({ params, searchParams }: Props) {
  const locale = (await params).locale as Locale
  const { problem: given, municipality } = await searchParams
  const problem = joinProblem(given)
  const t = await getTranslations('newcomer')
  const viewer = await getViewer()
  const typed = readJoinTyped(problem ? (await cookies()).get(joinCookie)?.value : undefined)
  const asked = (await listAskedMunicipalities()).map(({ code, name }) => ({ value: code, label: say(name, locale) }))
  if (asked.length === 0)
    return (
      <PageFrame>
        <div className="signin stack-l">
          <div className="head">
            <h1>{t('closedTitle')}</h1>
            <p className="lede ui">{t('closedText')}</p>
          </div>
          <div className="actions">
            <ButtonLink href={`/${locale}/contact`}>{(await getTranslations('common'))('contact')}</ButtonLink>
          </div>
        </div>
      </PageFrame>
    )
  const way = (
    <SelectField
      id="municipality"
      name="municipality"
      label={t('municipality')}
      chosen={typed.municipality || (singleValue(municipality) ?? '')}
      items={[{ value: '', label: t('choose') }, ...asked.toSorted((one, other) => one.label.localeCompare(other.label, locale))]}
      {...(await errorAt(problem, 'municipality'))}
    />
  )
  return (
    <PageFrame>
      <BackLink href={viewer.personId ? `/${locale}/rounds` : `/${locale}/sign-in`}>
        {(await getTranslations('signIn'))(viewer.personId ? 'roundsTitle' : 'title')}
      </BackLink>
      <div className="signin stack-l">
        <JoinErrors problem={problem} />
        <div className="head">
          <h1>{t('title')}</h1>
          <p className="lede ui">{t('lede')}</p>
        </div>
        <JoinForm
          locale={locale}
          way={way}
          typed={problem ? typed : { email: viewer.email ?? '', name: viewer.name ?? '' }}
          problem={problem}
          note={t('note')}
        />
      </div>
    </PageFrame>
  )
}
