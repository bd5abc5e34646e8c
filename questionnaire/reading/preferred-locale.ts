/** Which of the service's languages a reader prefers. */
import { type Locale, locales } from '../text'

/** The language an Accept-Language header likes best; Finnish when it names none of ours. */
export function preferredLocale(acceptLanguage: string | null): Locale {
  const wanted = (acceptLanguage ?? '').split(',').map((each) => {
    const [tag = '', ...settings] = each.split(';').map((part) => part.trim().toLowerCase())
    const weight = settings.find((setting) => setting.startsWith('q='))?.slice(2)
    return { language: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight) || 0 }
  })
  const liked = wanted.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight)
  for (const { language } of liked) {
    const locale = locales.find((each) => each === language)
    if (locale) return locale
  }
  return 'fi'
}
