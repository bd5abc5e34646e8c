import { expect, test } from 'vitest'
import { addresses } from './answering-page'
import { changeAddress, readReturn, returnAddress } from './return-to'

const { at } = addresses('fi', '2026', '005')

test('only a row of a page of ours is come back to', () => {
  for (const back of [undefined, '', 'check', 'check.', 'hub.ohjeet', 'check.a.b', 'check./evil', '//evil.example', ['check.ohjeet']])
    expect(readReturn(back)).toBeUndefined()
  expect(readReturn('check.ohjeet')).toEqual({ page: 'check', question: 'ohjeet' })
})

test('the way there and back names the municipality and the row', () => {
  const to = { page: 'check', question: 'ohjeet' } as const
  const there = changeAddress(at, 'kaytannot', to, 'ohjeet')
  expect(there).toBe('/fi/rounds/2026/sections/kaytannot?municipality=005&back=check.ohjeet#q-ohjeet')
  expect(readReturn(new URL(there, 'http://x').searchParams.get('back'))).toEqual(to)
  expect(returnAddress(at, to)).toBe('/fi/rounds/2026/check?municipality=005#a-ohjeet')
})
