import { expect, test } from 'vitest'
import { scopedDecisions, withDecision, withScopedDecision } from '../differences/decide'
import { type Asking, questionSchema } from '../document'

const text = (fi: string) => ({ fi, sv: fi })
const single = (options: string, comparability?: unknown): Asking =>
  questionSchema.parse({
    key: 'vastuu',
    type: 'single',
    title: text('Kuka?'),
    label: text('Vastuu'),
    options: options.split(' ').map((key) => ({ key, label: text(key) })),
    ...(comparability ? { comparability } : {}),
  }) as Asking

const old = { is: 'comparable' as const, reason: text('Vanha muutos.') }
const then = single('johto viestinta muu', [old])
const reason = text('Osa siirtyi.')

test('a break of some answers is declared beside the decision on the whole, changed in its place and taken away', () => {
  const bare = { question: single('johto viestinta muu ei_kukaan', [old]), then, row: undefined }
  const one = withScopedDecision(bare, undefined, { options: ['muu', 'ei_kukaan'], reason })
  expect(one).toEqual([old, { options: ['muu', 'ei_kukaan'], is: 'break', reason }])
  const of = { ...bare, question: single('johto viestinta muu ei_kukaan', one) }
  const [declared] = scopedDecisions(of)
  expect(declared).toMatchObject({ options: ['muu', 'ei_kukaan'] })
  const whole = withDecision(of, { is: 'comparable', reason: text('Lisäys.') })
  expect(whole.map(({ is, options }) => [is, options?.length ?? 0])).toEqual([
    ['comparable', 0],
    ['break', 2],
    ['comparable', 0],
  ])
  const [, changed] = withScopedDecision(of, declared, { options: ['muu', 'johto'], reason })
  expect(changed).toEqual({ options: ['muu', 'johto'], is: 'break', reason })
  expect(withScopedDecision(of, declared, null)).toEqual([old])
})

test('what an earlier round declared of some answers is not this change, and is not offered', () => {
  const earlier = { options: ['muu', 'johto'], is: 'break', reason }
  const then = single('johto viestinta muu', [earlier])
  const of = { question: then, then, row: undefined }
  expect(scopedDecisions(of)).toEqual([])
})
