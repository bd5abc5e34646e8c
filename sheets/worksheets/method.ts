/** How the figures were computed, in words. */
import type { SheetTexts } from '@/messages/sheet-texts'
import { sayCounted } from '@/results/words/say-counted'
import type { SheetInput } from '../input'
import { type Sheet, textCell } from '../sheet'

const paragraphs = [
  'methodRespondent',
  'methodBase',
  'methodMissing',
  'methodNotAsked',
  'methodShare',
  'methodEstimate',
  'methodInterval',
  'methodResidents',
  'methodChange',
  'methodBreakdown',
  'methodHidden',
  'methodAverages',
  'methodRounds',
  'methodRegister',
  'methodRevision',
  'methodMore',
]

/** The sheet of method. */
export const methodSheet = ({ summary }: SheetInput, { locale, t }: SheetTexts, name: string): Sheet => ({
  name,
  rows: [
    [textCell(t('method'), 'title')],
    ...(summary.sample ? [[textCell(t('sample'), 'sample')]] : []),
    [],
    ...[sayCounted(summary, locale) ?? []].flat().map((said) => [textCell(said)]),
    ...paragraphs.map((paragraph) => [textCell(t(paragraph))]),
  ],
  widths: [110],
  charts: [],
})
