import { doWholeJob } from './stories/whole-job'
import { test } from './test'

test.use({ ownService: true })

test.slow()

test(
  'the whole job, in Finnish at 1280 and in Swedish at 390 px',
  { tag: '@mobile' },
  async ({ browser, contextOptions, baseURL, viewport }, { project }) => {
    const locale = project.name === 'desktop' ? 'fi' : 'sv'
    await doWholeJob({ browser, use: { ...contextOptions, baseURL, viewport }, locale, javaScript: true })
  },
)

test('the whole job without JavaScript, in Swedish', async ({ browser, contextOptions, baseURL, viewport }) => {
  await doWholeJob({ browser, use: { ...contextOptions, baseURL, viewport }, locale: 'sv', javaScript: false })
})
