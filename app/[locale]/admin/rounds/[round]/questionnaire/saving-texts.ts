import { getTranslations } from 'next-intl/server'
import type { SavingTexts } from './editing'

/** What the form says of saving, in the page's language. */
export async function readSavingTexts(): Promise<SavingTexts> {
  const t = await getTranslations('questionnaireEditor')
  return {
    saving: t('saving'),
    saved: t('saved', { time: '{time}' }),
    failed: t('saveFailed'),
    opened: t('said.opened'),
    gone: t('gone'),
    invalid: t('invalid'),
    refused: t('said.refused'),
    conflictTitle: t('conflictTitle'),
    stands: t('stands'),
    standsBy: t('standsBy', { name: '{name}', moment: '{moment}' }),
    mine: t('mine'),
    useMine: t('useMine'),
    keepTheirs: t('keepTheirs'),
    nothing: t('nothing'),
  }
}
