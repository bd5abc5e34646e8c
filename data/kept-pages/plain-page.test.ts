import { expect, test } from 'vitest'
import { withoutScripts } from './plain-page'

const data = '<script type="application/ld+json">{"name":"a \\u003c/script>"}</script>'

test('scripts and their preloads go, of styles the nonce', () => {
  const page =
    '<link rel="preload" as="script" nonce="a" href="x.js"><link rel="stylesheet" nonce="a" href="x.css"><p>one</p>' +
    '<script nonce="a">run("<p>")</script><script type="module" src="y.js" nonce="a"></script><script type="text/javascript">x</script>'
  expect(withoutScripts(page)).toBe('<link rel="stylesheet" href="x.css"><p>one</p>')
})

test('a block of data stays, whatever stands around it', () => {
  expect(withoutScripts(`<script nonce="a">x</script>${data}<script>y</script><p>one</p>`)).toBe(`${data}<p>one</p>`)
  expect(withoutScripts('<script data-x="1" type="text/javascript">application/ld+json</script>')).toBe('')
})

test('a page that a script would put together is not whole', () => {
  expect(withoutScripts('<p>one</p><template id="B:0"></template>')).toBeNull()
})
