import { afterAll, beforeAll, expect, test } from 'vitest'

const { arch } = process
const pretend = (value: string) => Object.defineProperty(process, 'arch', { value })
beforeAll(() => {
  pretend('s390x')
})
afterAll(() => {
  pretend(arch)
})

test('on a machine without the program there are no PDF files, and it is said', async () => {
  const { canMakePdf, makePdf, PdfUnavailable } = await import('./typst')
  expect(await canMakePdf()).toBe(false)
  await expect(makePdf({ template: 'x', data: {}, madeAt: new Date(0) })).rejects.toBeInstanceOf(PdfUnavailable)
})
