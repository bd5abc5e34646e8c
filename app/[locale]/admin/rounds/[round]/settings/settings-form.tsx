import { getTranslations } from 'next-intl/server'
import type { ComponentProps } from 'react'
import { Button } from '@/components/ui/form/button'
import { RefusableArea, RefusableChoices, RefusableField, RefusableForm, RefusableHidden } from '@/components/ui/form/refusable'
import type { SettingsToEdit } from '@/data/rounds/edit-settings'
import { type RoundSettings, type TypedSettings, unsettled } from '@/questionnaire/round-settings'
import { type Locale, locales, type Text } from '@/questionnaire/text'
import { typedSettings } from './setting-fields'

const ofLanguage = { fi: 'Fi', sv: 'Sv', en: 'En' } as const

/** What a round without settings is offered, to be looked through and saved. */
async function proposal(): Promise<RoundSettings> {
  const texts = await Promise.all(locales.map((locale) => getTranslations({ locale, namespace: 'roundSettings' })))
  const all = (key: 'proposal.association' | 'proposal.atHand'): Text => {
    const [fi = '', sv = '', en = ''] = texts.map((t) => t(key))
    return { fi, sv, en }
  }
  return { ...unsettled, association: all('proposal.association'), minutes: 30, atHand: all('proposal.atHand') }
}

/** All settings in one form; a round without any begins with those of the round before it, or with what is offered. */
export async function SettingsForm({ found, locale }: { found: SettingsToEdit; locale: Locale }) {
  const t = await getTranslations('roundSettings')
  const typed = typedSettings(found.version > 0 ? found.settings : (found.earlier ?? (await proposal())), locale)
  return (
    <RefusableForm name="settings" className="stack-l">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="round" value={found.round} />
      <RefusableHidden name="version" value={String(found.version)} />
      <WhoFields typed={typed} />
      <BeforeFields typed={typed} />
      <AfterFields typed={typed} />
      <p className="actions">
        <Button>{t('save')}</Button>
        <a href={`/${locale}/admin/rounds/${found.round}`}>{t('cancel')}</a>
      </p>
    </RefusableForm>
  )
}

type SettingFieldProps = Omit<ComponentProps<typeof RefusableField>, 'id' | 'name' | 'label' | 'defaultValue'> & {
  typed: TypedSettings
  /** Of the setting, which is its field's name and id too. */
  name: 'person' | 'phone' | 'email' | 'postalAddress' | 'minutes' | 'resultsDay'
}

/** The field of a setting said in one language, with what was typed. */
async function SettingField({ typed, name, ...field }: SettingFieldProps) {
  const t = await getTranslations('roundSettings')
  return <RefusableField id={name} name={name} label={t(`name.${name}`)} defaultValue={typed[name]} {...field} />
}

/** Who asks, and how to reach the person in charge. */
async function WhoFields({ typed }: { typed: TypedSettings }) {
  const t = await getTranslations('roundSettings')
  return (
    <section className="stack" aria-labelledby="who">
      <h2 id="who" className="size-xl">
        {t('whoTitle')}
      </h2>
      {locales.map((each) => {
        const name = `association${ofLanguage[each]}` as const
        const label = t('association', { language: t(`language.${each}`) })
        return <RefusableField key={each} id={name} name={name} label={label} maxLength={200} defaultValue={typed[name]} />
      })}
      <SettingField typed={typed} name="person" hint={t('personHint')} maxLength={100} />
      <SettingField typed={typed} name="phone" maxLength={40} />
      <SettingField typed={typed} name="email" type="email" hint={t('emailHint')} />
      <SettingField typed={typed} name="postalAddress" maxLength={200} />
    </section>
  )
}

/** What is told before answering. */
async function BeforeFields({ typed }: { typed: TypedSettings }) {
  const t = await getTranslations('roundSettings')
  return (
    <section className="stack" aria-labelledby="before">
      <h2 id="before" className="size-xl">
        {t('beforeTitle')}
      </h2>
      <SettingField typed={typed} name="minutes" inputMode="numeric" hint={t('minutesHint')} />
      {locales.map((each) => {
        const name = `atHand${ofLanguage[each]}` as const
        const label = t('atHand', { language: t(`language.${each}`) })
        return <RefusableArea key={each} id={name} name={name} label={label} rows={3} maxLength={1000} defaultValue={typed[name]} />
      })}
    </section>
  )
}

/** What follows sending. */
async function AfterFields({ typed }: { typed: TypedSettings }) {
  const t = await getTranslations('roundSettings')
  return (
    <section className="stack" aria-labelledby="after">
      <h2 id="after" className="size-xl">
        {t('afterTitle')}
      </h2>
      <SettingField typed={typed} name="resultsDay" hint={t('resultsDayHint')} />
      <RefusableChoices
        legend={t('name.receiptToAll')}
        name="receiptToAll"
        items={[
          { value: 'all', label: t('receiptAll') },
          { value: 'sender', label: t('receiptSender') },
        ]}
        chosen={typed.receiptToAll}
      />
    </section>
  )
}
