'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { Refusal } from '@/components/ui/form/refusable'
import { getViewer } from '@/data/identity/session'
import { saveFinding } from '@/data/results/finding-texts'
import { localeNamed, locales } from '@/questionnaire/text'
import { guarded } from '../../../../guarded'

const field = (form: FormData, name: string): string => String(form.get(name) ?? '')

/** Writes a part of the article in the three languages; what another wrote meanwhile is told, and overwritten only when saved again. */
export async function saveFindingAction(_before: Refusal | null, form: FormData): Promise<Refusal | null> {
  const locale = localeNamed(form.get('locale'))
  const [round, part] = [field(form, 'round'), field(form, 'part')]
  const typed = locales.map((each) => ({
    locale: each,
    text: field(form, `text-${each}`),
    basedOn: Number(field(form, `version-${each}`)) || 0,
  }))
  const saved = await guarded(saveFinding(await getViewer(), round, part, typed))
  if (saved.ok) redirect(`/${locale}/admin/rounds/${encodeURIComponent(round)}/article?said=saved` as Route)
  const t = await getTranslations({ locale, namespace: 'article' })
  return {
    message: t('conflict', { text: saved.stands }),
    fieldId: `text-${saved.locale}`,
    typed: Object.fromEntries(
      typed.flatMap((each) => [
        [`text-${each.locale}`, each.text],
        // The writer has now seen what stands: only that one language may be overwritten by saving again.
        [`version-${each.locale}`, String(each.locale === saved.locale ? saved.version : each.basedOn)],
      ]),
    ),
  }
}
