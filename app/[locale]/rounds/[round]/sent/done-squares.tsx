/** Ten squares in two fives, all filled: decorative. */
export function DoneSquares() {
  return (
    <svg width="230" height="18" viewBox="0 0 230 18" aria-hidden="true" focusable="false">
      {Array.from({ length: 10 }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: ten fixed squares
        <rect key={index} x={index * 23 + (index > 4 ? 5 : 0)} width="18" height="18" fill="#12514a" />
      ))}
    </svg>
  )
}
