import { expect, test } from 'vitest'
import { mended } from './mangled'

test.each(['/', '/fi', '/fi/rounds/2026?municipality=%', '/fi/x%20y', '/fi/%C3%A4', '/api/rounds/2026/answers', '/fi/50%25'])(
  '%s is served as it is',
  (url) => {
    expect(mended('GET', url)).toBeUndefined()
  },
)

test.each([
  ['/%', '/fi/unreadable-address'],
  ['/fi/rounds/%', '/fi/unreadable-address'],
  ['/sv/rounds/%ff?x=1', '/sv/unreadable-address'],
  ['/fi/%E0%A4%A', '/fi/unreadable-address'],
  ['/en/results/%C0%AF', '/en/unreadable-address'],
  ['/fi/%00', '/fi/unreadable-address'],
  ['/fi/%zz/a', '/fi/unreadable-address'],
  ['/api/rounds/%/answers', '/api/unreadable-address'],
])('%s is nobody’s address', (url, instead) => {
  expect(mended('PUT', url)).toEqual({ reason: 'path', method: 'PUT', url: instead })
})

test.each(['TRACE', 'PROPFIND', 'PURGE', undefined])('nothing is served by the method %s', (method) => {
  expect(mended(method, '/fi')).toEqual({ reason: 'method', method: 'POST', url: '/api/method-not-allowed' })
})
