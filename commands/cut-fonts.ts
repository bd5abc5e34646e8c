/** `npm run cut-fonts`: cuts the fonts of the pages anew, after a new version of their packages or another weight in the style sheets. */
import { writeFileSync } from 'node:fs'
import { cutFonts } from './fonts/cut'
import { at } from './paths'

for (const [name, bytes] of await cutFonts()) {
  writeFileSync(at('app/fonts', name), bytes)
  console.log(`${name}: ${bytes.length} bytes`)
}
