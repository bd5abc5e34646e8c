/** A letter as good as any: a receipt without a file. */
import type { Letter } from '@/mail/letter'
import { type Receipt, receiptLetter } from '@/mail/receipt'

/** The facts of a receipt. @param more what is to be otherwise */
export const sampleReceipt = (more: Partial<Receipt> = {}): Receipt => ({
  locale: 'fi',
  municipality: 'Alajärvi',
  round: 'Verkkoviestintä ja some 2026',
  sentAt: new Date('2026-11-22T10:00:00Z'),
  sentBy: 'Maija Virtanen',
  reference: '2026-005-1',
  ordinal: 1,
  others: [],
  changesUntil: null,
  resultsDay: null,
  link: 'http://localhost:3000/fi/rounds/2026',
  ...more,
})

export const sampleLetter = (more: Partial<Receipt> = {}): Letter => receiptLetter(sampleReceipt(more))
