import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { KeptTexts } from '@/components/questionnaire/live/kept-texts'
import { ButtonLink } from '@/components/ui/form/button'
import { findOwnForm } from '@/data/answering/interrupted-form'
import { getViewer } from '@/data/identity/session'
import { listOpenRounds } from '@/data/identity/sign-in/destination'
import { describeRemoval } from '@/data/people/removal'
import { sayMoment } from '@/messages/time'
import { getWholeTexts } from '@/messages/whole-texts'
import { questionsOf, slotsOf } from '@/questionnaire/asked'
import type { Questionnaire } from '@/questionnaire/document'
import { type Locale, say } from '@/questionnaire/text'
import { takesText } from '@/questionnaire/types/abilities'
import { forWhom } from '@/questionnaire/words/genitive'
import { guarded } from '../../../guarded'
import { PageFrame } from '../../../page-frame'
import { singleValue } from '../../../sign-in/single-value'
import { SignOut } from '../../../sign-out'
import { Contact } from '../../../who-asks'

type Props = PageProps<'/[locale]/rounds/[round]/removed'>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWholeTexts('removed'))('pageTitle'), robots: { index: false } }
}

/** By key, the short names of the questions whose answers are texts. */
const textLabels = (questionnaire: Questionnaire, locale: Locale): Record<string, string> =>
  Object.fromEntries(
    questionsOf(questionnaire).flatMap((question) =>
      slotsOf(question).flatMap(({ key, other }) => (other || takesText(question) ? [[key, say(question.label, locale)]] : [])),
    ),
  )

/** In place of a municipality's pages, for somebody who answers for it no more: by whom, when, whom to ask, and what is left. */
export default async function RemovedPage({ params, searchParams }: Props) {
  const { locale: given, round: code } = await params
  const locale = given as Locale
  const viewer = await getViewer()
  const { municipality: named, kept } = await searchParams
  const asked = singleValue(named) || undefined
  const { municipality, round, at, by } = await guarded(describeRemoval(viewer, { round: code, municipality: asked }))
  const rounds = await guarded(listOpenRounds(viewer))
  const t = await getTranslations('removed')
  const common = await getTranslations('common')
  const name = say(municipality.name, locale)
  const moment = sayMoment(at, locale)
  const told = by.self ? t('left', { moment }) : by.name ? t('by', { name: by.name, moment }) : t('byNobody', { moment })
  const labels = textLabels(round.questionnaire, locale)
  const form = singleValue(kept) ? findOwnForm(viewer, singleValue(kept) ?? '') : null
  const sent = Object.entries(form?.fields ?? {}).flatMap(
    ([
      key,
      {
        fields: [text],
      },
    ]) => (labels[key] !== undefined && text ? [{ key, label: labels[key], text }] : []),
  )
  const nav = [{ label: (await getTranslations('signIn'))('roundsTitle'), href: `/${locale}/rounds` }]
  return (
    <PageFrame nav={nav} navEnd={<SignOut />}>
      <div className="signin stack-l">
        <div className="head">
          <p className="kicker">{`${say(round.survey, locale)} ${round.code}`}</p>
          <h1>{t('title', { municipality: forWhom(name, locale) })}</h1>
          <p className="lede ui">{told}</p>
        </div>
        <div className="stack">
          <p>{t('kept')}</p>
          <p>{by.self || !by.name ? t('ask') : t('askThem', { name: by.name })}</p>
          <Contact settings={round.settings} />
        </div>
        <KeptTexts
          boxes={`kuntakysely ${round.code} ${municipality.code} ${viewer.personId} `}
          labels={labels}
          title={t('typed')}
          sent={sent}
        />
        <div className="actions">
          <ButtonLink kind="second" href={`/${locale}/sign-in/new?municipality=${municipality.code}`}>
            {t('again')}
          </ButtonLink>
          <ButtonLink kind="text" href={`/${locale}/contact`}>
            {common('contact')}
          </ButtonLink>
        </div>
        {rounds.length ? (
          <section className="stack-s" aria-labelledby="own">
            <h2 id="own" className="size-l">
              {t('own')}
            </h2>
            <ul className="plain stack-s">
              {rounds.flatMap((each) =>
                each.municipalities.map((own) => (
                  <li key={`${each.code} ${own.code}`}>
                    <a href={`/${locale}/rounds/${each.code}?municipality=${own.code}`}>{`${say(own.name, locale)} (${each.code})`}</a>
                  </li>
                )),
              )}
            </ul>
          </section>
        ) : null}
      </div>
    </PageFrame>
  )
}
