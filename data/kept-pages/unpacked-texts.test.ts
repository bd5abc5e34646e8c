import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { UnpackedTexts } from './unpacked-texts'

const packed = (text: string) => ({ gzip: gzipSync(text) })

test('each is unpacked once, however many ask at once', async () => {
  const texts = new UnpackedTexts()
  const one = packed('a;b')
  const [first, second] = await Promise.all([texts.of(one), texts.of(one)])
  expect(first?.toString()).toBe('a;b')
  expect(second).toBe(first)
  expect(await texts.of(one)).toBe(first)
})

test('those asked for last stay, up to so many bytes', async () => {
  const texts = new UnpackedTexts(6)
  const [a, b, c] = [packed('aaa'), packed('bbb'), packed('ccc')]
  const first = await texts.of(a)
  await texts.of(b)
  expect(await texts.of(a)).toBe(first)
  await texts.of(c)
  expect(texts.bytes).toBe(6)
  expect(await texts.of(a)).toBe(first)
  expect((await texts.of(packed('larger than all'))).toString()).toBe('larger than all')
  expect(texts.bytes).toBe(0)
})

test('what cannot be unpacked holds up nobody else', async () => {
  const texts = new UnpackedTexts()
  const broken = texts.of({ gzip: Buffer.from('no gzip') })
  const sound = texts.of(packed('a'))
  await expect(broken).rejects.toThrow()
  expect((await sound).toString()).toBe('a')
})
