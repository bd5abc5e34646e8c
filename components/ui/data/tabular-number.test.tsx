import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { TabularNumber } from './tabular-number'

const html = (text: string) => renderToStaticMarkup(<TabularNumber>{text}</TabularNumber>).replace(/ class="[^"]*"/g, '')

describe('a number in a table cell', () => {
  it('sets the decimal comma apart from the tabular figures', () => {
    expect(html('3,46')).toBe('3<i>,</i>46')
    expect(html('−9.6')).toBe('−9<i>.</i>6')
  })
  it('leaves whole numbers, ranges and sentence marks alone', () => {
    expect(html('55–62')).toBe('55–62')
    expect(html('12, muut')).toBe('12, muut')
  })
})
