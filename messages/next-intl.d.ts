import type { Locale } from '@/questionnaire/text'

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale
  }
}
