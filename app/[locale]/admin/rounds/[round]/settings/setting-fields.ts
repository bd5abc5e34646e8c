import type { Messages } from 'next-intl'
import { helsinkiInstant, sayDay } from '@/messages/time'
import type { RoundSettings, Setting, SettingField, TypedSettings } from '@/questionnaire/round-settings'
import { type Locale, say, type Text } from '@/questionnaire/text'

type Say = (key: keyof Messages['roundSettings'] & ('nothing' | 'receiptAll' | 'receiptSender')) => string

/** The field to look at first when a setting is to be seen to. */
export const fieldOfSetting = {
  association: 'associationFi',
  person: 'person',
  phone: 'phone',
  email: 'email',
  postalAddress: 'postalAddress',
  resultsDay: 'resultsDay',
  receiptToAll: 'receiptToAll',
  minutes: 'minutes',
  atHand: 'atHandFi',
} as const satisfies Record<Setting, SettingField>

const dayOf = (day: string | null, locale: Locale): string => (day === null ? '' : sayDay(helsinkiInstant(day, '12:00'), locale))

/** The settings as the form's fields show them. */
export function typedSettings(settings: RoundSettings, locale: Locale): TypedSettings {
  const { association, person, phone, email, postalAddress, resultsDay, receiptToAll, minutes, atHand } = settings
  return {
    associationFi: association?.fi ?? '',
    associationSv: association?.sv ?? '',
    associationEn: association?.en ?? '',
    person: person ?? '',
    phone: phone ?? '',
    email: email ?? '',
    postalAddress: postalAddress ?? '',
    resultsDay: dayOf(resultsDay, locale),
    receiptToAll: receiptToAll ? 'all' : 'sender',
    minutes: minutes === null ? '' : String(minutes),
    atHandFi: atHand?.fi ?? '',
    atHandSv: atHand?.sv ?? '',
    atHandEn: atHand?.en ?? '',
  }
}

/** A setting in words: what stands of it. */
export function saidSetting(settings: RoundSettings, name: Setting, locale: Locale, t: Say): string {
  const text = (value: Text | null) => (value ? say(value, locale) : t('nothing'))
  switch (name) {
    case 'association':
    case 'atHand':
      return text(settings[name]).replace(/\.$/, '')
    case 'receiptToAll':
      return t(settings.receiptToAll ? 'receiptAll' : 'receiptSender')
    case 'resultsDay':
      return dayOf(settings.resultsDay, locale) || t('nothing')
    default:
      return String(settings[name] ?? t('nothing'))
  }
}
