/** What the charts of several worksheets share. */

import { orderedLooks, palette, surface } from '@/charts/palette'
import { percent } from '@/messages/numbers/format'
import type { Locale } from '@/questionnaire/text'

/** Height in pixels of a chart with bars lying down. @param bars side by side in each category */
export const chartHeight = (categories: number, bars: number): number => 110 + categories * (16 + 16 * bars)

/** "Kyllä 60 %, Ei 40 %": the figures of a chart in words. */
export const percents = (names: readonly string[], shares: readonly (number | null)[], locale: Locale): string =>
  names.map((name, at) => `${name} ${percent(shares[at] ?? 0, locale)}`).join(', ')

/** Colours of parts of a whole, from most to least, with the colour of text upon them. */
export const partColours = (count: number): { colour: string; labelColour: string }[] =>
  orderedLooks(count).map((look) => {
    const { fill, text } = surface(look, '')
    // A spreadsheet's hatching hides the figures upon it.
    return { colour: look === 'partly' ? palette.partly : fill, labelColour: text }
  })
