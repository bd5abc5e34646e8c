import { expect, it } from 'vitest'
import { drawnOf, escapedText, markupOf, textIn } from './markup'

const textOf = async (node: Parameters<typeof drawnOf>[0]) => markupOf(await drawnOf(node))

it('writes names as SVG has them, and leaves out what only a page has', async () => {
  const drawing = (
    <svg viewBox="0 0 1 1" className="page" aria-label="x">
      <pattern patternUnits="userSpaceOnUse" patternTransform="rotate(45)" />
      <text strokeWidth={2} textAnchor="middle" data-part="1" fill={undefined}>
        {60} %{null}
        {false}
      </text>
    </svg>
  )
  expect(await textOf(drawing)).toBe(
    '<svg viewBox="0 0 1 1" aria-label="x"><pattern patternUnits="userSpaceOnUse" patternTransform="rotate(45)"/>' +
      '<text stroke-width="2" text-anchor="middle" data-part="1">60 %</text></svg>',
  )
})

it('calls components, waits for those that read first, and goes through lists and fragments', async () => {
  const Later = async ({ label }: { label: string }) => <text>{label}</text>
  const List = () => (
    <>
      {['a', 'b'].map((each) => (
        <Later key={each} label={each} />
      ))}
    </>
  )
  expect(await textOf(<List />)).toBe('<text>a</text><text>b</text>')
})

it('lets no text become an element or an attribute', async () => {
  expect(await textOf(<text id={'" onload="x'}>{'<script>&"'}</text>)).toBe(
    '<text id="&quot; onload=&quot;x">&lt;script&gt;&amp;&quot;</text>',
  )
  expect(escapedText('a\u0000\u001bb\n')).toBe('ab\n')
})

it('refuses what is no drawing', async () => {
  const Hooked = { $$typeof: Symbol.for('react.memo'), type: () => null } as unknown as () => null
  await expect(drawnOf(<Hooked />)).rejects.toThrow('only a page')
})

it('tells all that is written in an element', async () => {
  const [drawn = ''] = await drawnOf(
    <text>
      yksi <tspan>kaksi</tspan>
    </text>,
  )
  expect(textIn(drawn)).toBe('yksi kaksi')
})
