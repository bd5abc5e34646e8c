import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { RefusableArea, RefusableForm, RefusableForms, RefusableHidden } from '@/components/ui/form/refusable'
import { BackLink } from '@/components/ui/layout/back-link'
import { Note } from '@/components/ui/message/note'
import { getViewer } from '@/data/identity/session'
import { type FindingText, getFindings } from '@/data/results/finding-texts'
import { type Locale, say } from '@/questionnaire/text'
import { articleParts, viewOfPart } from '@/results/story/article'
import { guarded } from '../../../../../guarded'
import { AdminFrame } from '../../../../admin-frame'
import { saveFindingAction } from '../actions'

type Props = PageProps<'/[locale]/admin/rounds/[round]/article/[part]'>

/** The form writes the title, which tells of a refusal. */
export const metadata: Metadata = { title: { absolute: '' } }

/** A part of the article in three languages, to be edited beside what the figures say now. */
export default async function EditPartPage({ params }: Props) {
  const { locale, round, part } = (await params) as { locale: Locale; round: string; part: string }
  const findings = await guarded(getFindings(await getViewer(), round))
  const found = findings?.parts.find((each) => each.part === part)
  const view = findings && viewOfPart(findings.article, part)
  if (!found || !view) notFound()
  const t = await getTranslations('article')
  const label = say(view.question.label, locale)
  const name = part === articleParts.headline ? t('headline') : part === articleParts.lead ? t('lead') : label
  const article = `/${locale}/admin/rounds/${round}/article`
  return (
    <AdminFrame round={round} current="article">
      <BackLink href={article}>{t('title', { round })}</BackLink>
      <div className="head">
        <h1 className="size-2xl">{name}</h1>
        <p className="muted">
          {t('editHint')} <a href={`/${locale}/results/${round}/${view.question.key}#table`}>{t('table', { label })}</a>
        </p>
      </div>
      <RefusableForms
        action={saveFindingAction}
        title={`${name} – ${t('title', { round })} – Kuntakysely`}
        errorPrefix={t('errorPrefix')}
        errorTitle={t('errorTitle')}
      >
        <RefusableForm name="finding" className="stack-l">
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="round" value={round} />
          <input type="hidden" name="part" value={part} />
          {found.texts.map((text) => (
            <LanguageText key={text.locale} text={text} />
          ))}
          <p className="actions">
            <Button>{t('save')}</Button>
            <a href={article}>{t('cancel')}</a>
          </p>
        </RefusableForm>
      </RefusableForms>
    </AdminFrame>
  )
}

/** One language: its text, and what was and is generated where that is something else. */
async function LanguageText({ text: { locale, generated, written, version, outdated } }: { text: FindingText }) {
  const t = await getTranslations('article')
  return (
    <section className="stack-s" aria-label={t(`language.${locale}`)}>
      {outdated === null ? null : (
        <Note kind="warn">
          <p>
            <b>{t('outdated')}</b>
          </p>
          <p>{t('outdatedThen', { text: outdated })}</p>
          <p>{t('outdatedNow', { text: generated })}</p>
        </Note>
      )}
      <RefusableHidden name={`version-${locale}`} value={String(version)} />
      <RefusableArea
        id={`text-${locale}`}
        name={`text-${locale}`}
        label={t(`language.${locale}`)}
        rows={5}
        maxLength={4000}
        defaultValue={written ?? generated}
      />
      {written === null || outdated !== null ? null : <p className="small muted">{t('generatedNow', { text: generated })}</p>}
    </section>
  )
}
