import { expect, test } from '@playwright/test'
import { fullHistories } from '@/testing/histories/full'

test('through the whole service nothing is lost, overwritten or made up when everything goes wrong', async () => {
  const full = await fullHistories('histories', 2)
  for (const seed of [101, 102]) expect((await full.run(seed)).faults, `seed ${seed}`).toEqual([])
  await full.stop()
})
