/** Texts of the article's files, which are made outside a page: the room `article` of a language. */
import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/questionnaire/text'
import en from './en/article.json'
import fi from './fi/article.json'
import type { Say } from './sheet-texts'
import sv from './sv/article.json'

const articles = { fi, sv, en }

/** The texts in a language. */
export const articleTexts = (locale: Locale): Say => createTranslator({ locale, messages: articles[locale] }) as Say
