import { doWholeJob } from './stories/whole-job'
import { test } from './test'

test.use({ ownService: true })

test('the whole job, in Finnish', async ({ browser, contextOptions, baseURL, viewport }) => {
  await doWholeJob({ browser, use: { ...contextOptions, baseURL, viewport }, locale: 'fi', javaScript: true })
})

test('the whole job, in Swedish', async ({ browser, contextOptions, baseURL, viewport }) => {
  await doWholeJob({ browser, use: { ...contextOptions, baseURL, viewport }, locale: 'sv', javaScript: true })
})

test('the whole job, without JavaScript', async ({ browser, contextOptions, baseURL, viewport }) => {
  await doWholeJob({ browser, use: { ...contextOptions, baseURL, viewport }, locale: 'fi', javaScript: false })
})
