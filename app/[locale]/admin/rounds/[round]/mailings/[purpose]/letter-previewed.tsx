import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { RefusableForm } from '@/components/ui/form/refusable'
import { SelectField } from '@/components/ui/form/select-field'
import { LetterView } from '@/components/ui/message/letter-view'
import type { PlannedMailing } from '@/data/mailings/mailings'
import type { LetterPreview } from '@/data/mailings/preview'
import type { MailingPurpose } from '@/questionnaire/mailing/purposes'
import { softHyphens } from '@/questionnaire/soft-hyphens'
import { type Locale, locales, say } from '@/questionnaire/text'
import { LetterText } from '../../../../../letter-text'

interface LetterPreviewedProps {
  round: string
  purpose: MailingPurpose
  preview: LetterPreview
  reached: PlannedMailing['reached']
  locale: Locale
}

/** The letter as one municipality gets it; another can be chosen, the text changed, and a proof sent to oneself. */
export async function LetterPreviewed({ round, purpose, preview, reached, locale }: LetterPreviewedProps) {
  const t = await getTranslations('mailings')
  const at = `/${locale}/admin/rounds/${round}/mailings/${purpose}`
  const { municipality, to } = preview
  const shown = reached.some(({ code }) => code === municipality.code) ? reached : [{ ...municipality, letters: [] }, ...reached]
  const items = shown.map(({ code, name }) => ({ value: code, label: say(name, locale) }))
  items.sort((one, other) => one.label.localeCompare(other.label, locale))
  const languages = locales.map((each) => ({ value: each, label: t(`language.${each}`) }))
  return (
    <section className="sect" aria-labelledby="letter">
      <h2 id="letter">{t('letter.title')}</h2>
      <div className="stack">
        <LetterView
          meta={
            to
              ? t('letter.to', { address: to.address, language: t(`language.${preview.locale}`) })
              : t('letter.toNobody', { municipality: say(municipality.name, locale) })
          }
          subject={softHyphens(preview.subject, preview.locale)}
          lang={preview.locale}
        >
          <LetterText text={softHyphens(preview.text, preview.locale)} />
        </LetterView>
        <form action={`${at}#letter`} className="signin stack">
          <SelectField id="municipality" name="municipality" label={t('letter.municipality')} chosen={municipality.code} items={items} />
          <SelectField id="language" name="language" label={t('letter.language')} chosen={preview.locale} items={languages} />
          <Button kind="second">{t('letter.show')}</Button>
        </form>
        <RefusableForm name="proof">
          <MailingFields {...{ locale, round, purpose }} />
          <input type="hidden" name="municipality" value={municipality.code} />
          <input type="hidden" name="language" value={preview.locale} />
          <Button kind="second">{t('letter.proof')}</Button>
        </RefusableForm>
      </div>
    </section>
  )
}

/** Where the text of each language is written. */
export async function TextLinks({ round, purpose, locale }: { round: string; purpose: MailingPurpose; locale: Locale }) {
  const t = await getTranslations('mailings')
  return (
    <p>
      {locales.map((each, index) => (
        <span key={each}>
          {index > 0 ? ' · ' : null}
          <a href={`/${locale}/admin/rounds/${round}/mailings/${purpose}/texts/${each}`}>{t(`letter.edit.${each}`)}</a>
        </span>
      ))}
    </p>
  )
}

/** What every form of the page says of where it stands. */
export function MailingFields({ locale, round, purpose }: { locale: Locale; round: string; purpose: MailingPurpose }) {
  return (
    <>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="round" value={round} />
      <input type="hidden" name="purpose" value={purpose} />
    </>
  )
}
