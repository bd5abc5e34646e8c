import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Look, palette, surface } from './palette'

const css = readFileSync(new URL('../app/tokens.css', import.meta.url), 'utf8')
const tokens = Object.fromEntries([...css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/g)].map((match) => [match[1], match[2]]))

const token = (name: string): string => {
  const value = tokens[name]
  if (value === undefined) throw new Error(`no token --${name}`)
  return value
}
const linear = (byte: number) => (byte / 255 <= 0.04045 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4)
const luminance = (hex: string) =>
  [0.2126, 0.7152, 0.0722].reduce((sum, weight, i) => sum + weight * linear(Number.parseInt(hex.slice(1 + 2 * i, 3 + 2 * i), 16)), 0)

/** WCAG 2.2 contrast ratio of two #rrggbb colours. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

describe('contrast of the tokens', () => {
  it.each([
    ...['ink', 'ink-2', 'ink-3', 'spruce', 'spruce-dark', 'puolukka', 'jarvi', 'lakka-ink'].flatMap((text) =>
      ['paper', 'mist'].map((ground) => [text, ground]),
    ),
    ['ink-2', 'mist-2'],
    ['ink-3', 'mist-2'],
    ['ink', 'lakka'],
    ['ink', 'lakka-tint'],
    ['ink-2', 'lakka-tint'],
    ['lakka-ink', 'lakka-tint'],
    ['puolukka', 'puolukka-tint'],
    ['jarvi', 'jarvi-tint'],
    ['ink', 'jarvi-tint'],
    ['spruce-dark', 'spruce-tint'],
    ['on-accent', 'spruce'],
    ['on-accent', 'spruce-dark'],
    ['on-accent', 'jarvi'],
    ['on-accent', 'puolukka'],
    ['ink', 'd-no'],
  ])('text %s on %s reaches 4.5', (text, ground) => {
    expect(contrast(token(text), token(ground))).toBeGreaterThanOrEqual(4.5)
  })
  it.each(['line-2', 'd-yes', 'd-partly-line', 'd-no-line', 'd-1', 'd-2', 'd-3', 'd-4', 'd-5', 'd-6', 's-4', 's-5'])(
    'shape %s on paper reaches 3',
    (name) => expect(contrast(token(name), token('paper'))).toBeGreaterThanOrEqual(3),
  )
  it('shows the edge of a form field on the quiet panel too', () => {
    expect(contrast(token('line-2'), token('mist'))).toBeGreaterThanOrEqual(3)
  })
})

const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

describe('the palette of drawings', () => {
  it('repeats the tokens', () => {
    for (const [name, value] of Object.entries(tokens)) {
      const own = (palette as Record<string, unknown>)[camel(name.replace(/^d-(?=[a-z])/, ''))]
      if (typeof own === 'string') expect([name, own]).toEqual([name, value])
    }
    expect(palette.category).toEqual([1, 2, 3, 4, 5, 6].map((step) => token(`d-${step}`)))
    expect(palette.amount).toEqual([1, 2, 3, 4, 5].map((step) => token(`s-${step}`)))
    expect(palette.opinion).toEqual([1, 2, 3, 4, 5].map((step) => token(`o-${step}`)))
  })
  it('writes on a surface in a colour that can be read', () => {
    const steps = [1, 2, 3, 4, 5] as const
    const looks: Look[] = ['yes', 'no', 'none', 'merged', ...steps.flatMap((s) => [`amount-${s}`, `opinion-${s}`] as const)]
    for (const look of looks) {
      const { fill, text } = surface(look, 'h')
      expect([look, contrast(fill, text) >= 4.5]).toEqual([look, true])
    }
  })
  it('writes on a category in bold of at least 3, the larger of the two inks', () => {
    for (const step of [1, 2, 3, 4, 5, 6] as const) {
      const { fill, text } = surface(`category-${step}`, 'h')
      expect(contrast(fill, text)).toBeGreaterThanOrEqual(4)
    }
  })
})
