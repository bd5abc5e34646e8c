declare module 'subset-font' {
  /** What we use of it. @param text the characters to keep; all glyphs are kept by `keepAllGlyphs`, and then there is no text */
  export default function subsetFont(
    font: Buffer,
    text: string | undefined,
    options: {
      targetFormat: 'woff2' | 'sfnt'
      keepFeatures?: string[]
      keepAllGlyphs?: boolean
      noHinting?: boolean
      variationAxes?: Record<string, number | { min: number; max: number }>
    },
  ): Promise<Buffer>
}
