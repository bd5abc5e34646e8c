import { expect, test } from 'vitest'
import { roundPreview } from './round-preview'

const preview = (title: string, share: number | null = 0.41) =>
  roundPreview({ title, source: 'Kuntakysely 2024', answered: '190 kuntaa 309:stä vastasi', share })
const lines = (svg: string) => [...svg.matchAll(/font-weight="800" fill="[^"]*">([^<]*)</g)].map(([, text]) => text).slice(1)
const filled = (svg: string) =>
  [...svg.matchAll(/width="([\d.]+)" height="22" fill="#12514a"/g)].reduce((sum, [, own]) => sum + Number(own), 0)

test('a finding stands in a few lines, nothing of it cut', () => {
  const title = 'Noin neljä kuntaa kymmenestä käyttää tekoälyä viestinnässään, ja vielä useampi suunnittelee sitä'
  expect(lines(preview(title)).join(' ')).toBe(title)
  expect(lines(preview(title)).length).toBeLessThanOrEqual(5)
})

test('what an administrator typed is text', () => {
  expect(preview('<script> & "x"')).toContain('&lt;script&gt; &amp; "x"')
})

test('the row of ten shows the share, and there is none without one', () => {
  expect(filled(preview('x', 0.41))).toBeCloseTo(4.1 * 22, 0)
  expect(preview('x', null)).not.toContain('height="22"')
})
