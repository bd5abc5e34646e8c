import { getTranslations } from 'next-intl/server'
import { ToggleLinks } from '@/components/ui/form/toggle'
import { type Whose, whoseInAddress } from '@/results/story/whose'

/** Address of a question's page in a view; what is the default is not in it. */
export function questionAddress(path: string, whose: string | undefined, by: string | undefined): string {
  const query = new URLSearchParams([...(whose ? [['view', whose]] : []), ...(by ? [['by', by]] : [])] as string[][]).toString()
  return query ? `${path}?${query}` : path
}

interface ViewLinksProps {
  path: string
  views: readonly Whose[]
  current: Whose
  by: string | undefined
  /** As `whomOf` says. */
  whom: string
}

/** "Kenestä luku kertoo", as links; nothing when there is one answer. */
export async function ViewLinks({ path, views, current, by, whom }: ViewLinksProps) {
  const t = await getTranslations('results')
  const labels: Record<Whose, string> = { all: t('viewAll', { whom }), same: t('viewSame'), respondents: t('viewRespondents') }
  if (views.length < 2) return null
  return (
    <ToggleLinks
      label={t('viewLegend')}
      items={views.map((each) => ({
        label: labels[each],
        href: questionAddress(path, whoseInAddress[each], by),
        current: each === current,
      }))}
    />
  )
}
