'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { Refusal } from '@/components/ui/form/refusable'
import { getViewer } from '@/data/identity/session'
import { type SettingsSaved, saveRoundSettings } from '@/data/rounds/edit-settings'
import { settingFields, type TypedSettings } from '@/questionnaire/round-settings'
import { type Locale, localeNamed } from '@/questionnaire/text'
import { guarded } from '../../../../guarded'
import { fieldOfSetting, saidSetting, typedSettings } from './setting-fields'

const field = (form: FormData, name: string): string => String(form.get(name) ?? '')

/** Saves the round's settings; what cannot be taken, or was changed by another meanwhile, comes back with what was typed. */
export async function saveSettingsAction(_before: Refusal | null, form: FormData): Promise<Refusal | null> {
  const locale = localeNamed(form.get('locale'))
  const round = field(form, 'round')
  const typed = Object.fromEntries(settingFields.map((name) => [name, field(form, name)])) as TypedSettings
  const version = Number(field(form, 'version')) || 0
  const saved = await guarded(saveRoundSettings(await getViewer(), round, typed, version))
  if (saved.ok) redirect(`/${locale}/admin/rounds/${encodeURIComponent(round)}/settings?said=saved#said` as Route)
  return refusalOf(saved, locale, { ...typed, version: String(version) })
}

async function refusalOf(
  refused: Exclude<SettingsSaved, { ok: true }>,
  locale: Locale,
  typed: TypedSettings & { version: string },
): Promise<Refusal> {
  const t = await getTranslations({ locale, namespace: 'roundSettings' })
  if (refused.code === 'invalid') return { message: t(`problem.${refused.problem}`), fieldId: refused.field, typed }
  const { disputed, by, stands, merged, version } = refused
  const [first = 'person'] = disputed
  const list = disputed.map((name) => t('stands', { name: t(`name.${name}`), value: saidSetting(stands, name, locale, t) })).join(' ')
  return {
    message: by ? t('conflictBy', { name: by, list }) : t('conflict', { list }),
    fieldId: fieldOfSetting[first],
    // The writer has now seen what stands: saving again keeps what was typed.
    typed: { ...typedSettings(merged, locale), version: String(version) },
  }
}
