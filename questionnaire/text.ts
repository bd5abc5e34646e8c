/** Text of the questionnaire in the service's languages. English may be missing; Finnish then stands in for it. */
export type Text = { fi: string; sv: string; en?: string }

export const locales = ['fi', 'sv', 'en'] as const
export type Locale = (typeof locales)[number]

/** The locale of that name, as a form or an address gives it; Finnish when it is none of ours. */
export const localeNamed = (given: unknown): Locale => locales.find((each) => each === given) ?? 'fi'

/** The text in the reader's language. */
export const say = (text: Text, locale: Locale): string => text[locale] ?? text.fi
