const DARK = '#12514a'
const PALE = '#8dbfb3'
const squares = Array.from({ length: 10 }, (_, index) => `M${(index % 5) * 7} ${index < 5 ? 0 : 7}h5v5h-5z`)

/** The ten-row folded in two, six of ten filled: the mark of the service. Decorative, the name stands beside it. */
export function BrandMark() {
  return (
    <svg width="33" height="13" viewBox="0 0 33 13" aria-hidden="true" focusable="false">
      <path d={squares.slice(0, 6).join('')} fill={DARK} />
      <path d={squares.slice(6).join('')} fill={PALE} />
    </svg>
  )
}
