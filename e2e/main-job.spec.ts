import { doWholeJob } from './stories/whole-job'
import { test } from './test'

test.use({ ownService: true })

// Both languages, both widths, with and without script, in four runs of the longest story.
test('the whole job, in Finnish at 1280 and in Swedish at 390 px', async ({ browser, contextOptions, baseURL, viewport }, { project }) => {
  const locale = project.name === 'desktop' ? 'fi' : 'sv'
  await doWholeJob({ browser, use: { ...contextOptions, baseURL, viewport }, locale, javaScript: true })
})

test('the whole job without JavaScript, in Swedish at 1280 and in Finnish at 390 px', async ({
  browser,
  contextOptions,
  baseURL,
  viewport,
}, { project }) => {
  const locale = project.name === 'desktop' ? 'sv' : 'fi'
  await doWholeJob({ browser, use: { ...contextOptions, baseURL, viewport }, locale, javaScript: false })
})
