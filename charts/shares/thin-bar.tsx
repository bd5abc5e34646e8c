import { round } from '../frame'
import { palette } from '../palette'

/** A share (0..1) as a thin bar on its whole length; decorative, as the figure stands beside it. */
export function ThinBar({ share }: { share: number }) {
  return (
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect width="100" height="8" fill={palette.mist2} />
      <rect width={round(100 * share)} height="8" fill={palette.spruce} />
    </svg>
  )
}
