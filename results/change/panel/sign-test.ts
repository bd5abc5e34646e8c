/** Did more move one way than the other? Those who stayed tell nothing. McNemar's exact test when the answers are yes and no. */
import { fairBinomialPoint, fairBinomialTail } from '@/results/distributions'

/**
 * Exact two-sided p, and mid-p, which counts half of what was observed (McNemar 1947; Lancaster 1961).
 * Both are 1 when nobody moved.
 */
export function signTest(up: number, down: number): { p: number; midP: number } {
  const moved = up + down
  if (moved === 0) return { p: 1, midP: 1 }
  const fewer = Math.min(up, down)
  const tail = 2 * fairBinomialTail(fewer, moved)
  return { p: Math.min(1, tail), midP: Math.min(1, tail - fairBinomialPoint(fewer, moved)) }
}
