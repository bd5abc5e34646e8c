import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { TextField } from '@/components/ui/form/field'
import { SelectField } from '@/components/ui/form/select-field'
import { listAskedMunicipalities } from '@/data/people/joining/asked-municipalities'
import { getRehearsalToJoin } from '@/data/rehearsal/join'
import { type Locale, say } from '@/questionnaire/text'
import { guarded } from '../../guarded'
import { PageFrame } from '../../page-frame'
import { singleValue } from '../../sign-in/single-value'
import { joinRehearsalAction } from './actions'

type Props = PageProps<'/[locale]/rehearsal/[round]'>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rehearsal'))('join.title'), robots: { index: false }, referrer: 'no-referrer' }
}

/** The way into a rehearsal, from the link that an administrator has passed on: for which municipality one answers. */
export default async function JoinRehearsalPage({ params, searchParams }: Props) {
  const { locale, round } = (await params) as { locale: Locale; round: string }
  const key = singleValue((await searchParams).key) ?? ''
  const { survey } = await guarded(getRehearsalToJoin(round, key))
  const t = await getTranslations('rehearsal.join')
  const asked = (await listAskedMunicipalities()).map(({ code, name }) => ({ value: code, label: say(name, locale) }))
  return (
    <PageFrame>
      <div className="signin stack-l">
        <div className="head">
          <p className="kicker">{`${say(survey, locale)} ${round}`}</p>
          <h1>{t('title')}</h1>
          <p className="lede ui">{t('lede')}</p>
        </div>
        <form action={joinRehearsalAction.bind(null, { locale, round, key })} className="stack">
          <SelectField
            id="municipality"
            name="municipality"
            label={t('municipality')}
            chosen={asked[0]?.value ?? ''}
            items={asked.toSorted((one, other) => one.label.localeCompare(other.label, locale))}
          />
          <TextField id="name" name="name" label={t('name')} hint={t('nameHint')} maxLength={100} />
          <Button>{t('begin')}</Button>
        </form>
      </div>
    </PageFrame>
  )
}
