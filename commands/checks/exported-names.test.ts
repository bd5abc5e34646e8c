import { expect, test } from 'vitest'
import { namesExportedTwice } from './exported-names'

const texts = (...files: [string, string][]) => new Map(files)

test('two files may not export one name', () => {
  const found = texts(['results/frame/frame.ts', 'export type Frame = {}'], ['charts/frame.tsx', 'export function Frame() {}'])
  expect(namesExportedTwice(found)).toEqual(['Frame: exported by results/frame/frame.ts and charts/frame.tsx; one name, one meaning'])
})

test('a function may be declared over and over in its file, and pages and stories have names of their own', () => {
  const overloaded = 'export function text(a: string): string\nexport function text(a: number): string'
  expect(namesExportedTwice(texts(['sheets/sheet.ts', overloaded], ['e2e/text.ts', 'export const text = 1']))).toEqual([])
  const page = 'export async function generateMetadata() {}'
  expect(namesExportedTwice(texts(['app/a/page.tsx', page], ['app/b/page.tsx', page]))).toEqual([])
})
