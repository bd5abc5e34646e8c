import { describe, expect, it } from 'vitest'
import { spread, textWidth, wrapText } from './measure'

describe('text without a browser', () => {
  it('keeps every word when wrapping, and each line inside the width', () => {
    const text = 'Viestinnän ammattilaisten tehtävä yhdessä hallinnon kanssa'
    const lines = wrapText(text, 150, 14, 9)
    expect(lines.join(' ')).toBe(text)
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(150)
  })
  it('says so when it cuts', () => {
    expect(wrapText('yksi kaksi kolme neljä', 30, 14, 2).at(-1)).toBe('kaksi…')
  })
})

describe('labels that would overlap', () => {
  it('move apart in their order and stay inside', () => {
    expect(spread([50, 52, 10], 20, 0, 60)).toEqual([40, 60, 10])
  })
  it('give each other the room that each needs', () => {
    expect(spread([10, 12, 60], [40, 18, 18], 0, 100)).toEqual([10, 50, 68])
  })
  it('stay where they are when there is room', () => {
    expect(spread([10, 50], 20, 0, 100)).toEqual([10, 50])
  })
})
