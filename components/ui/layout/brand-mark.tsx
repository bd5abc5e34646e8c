const DARK = '#12514a'
const PALE = '#8dbfb3'

/** The ten-row folded in two, six of ten filled: the mark of the service. Decorative, the name stands beside it. */
export function BrandMark() {
  return (
    <svg width="33" height="13" viewBox="0 0 33 13" aria-hidden="true" focusable="false">
      {Array.from({ length: 10 }, (_, index) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: ten fixed squares
          key={index}
          x={(index % 5) * 7}
          y={index < 5 ? 0 : 7}
          width="5"
          height="5"
          fill={index < 6 ? DARK : PALE}
        />
      ))}
    </svg>
  )
}
