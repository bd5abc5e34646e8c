import { expect, test } from 'vitest'
import { config } from './proxy'

const isPage = (path: string) => config.matcher.some((matcher) => new RegExp(`^${matcher}$`).test(path))

test.each(['/', '/fi', '/fi/results/2026', '/fi/x.png', '/sv/rounds/kuva.svg', '/fi/icon.svg', '/icons', '/apis', '/robots.txt.html'])(
  '%s is a page and has its policy',
  (path) => {
    expect(isPage(path)).toBe(true)
  },
)

test.each(['/api', '/api/health', '/_next/static/chunks/a.js', '/icon.svg', '/favicon.ico', '/robots.txt'])('%s is none', (path) => {
  expect(isPage(path)).toBe(false)
})
