/** A story that leaves a page right after pressing its button may leave before the service has heard of it: then nothing was done, and the story waits for what never comes. */

/** A button is pressed, by its own line or by one of the stories' short words for it. */
const pressed = [
  String.raw`getByRole\('button'[^\n]*(?:\n\s*\.[^\n]*)*?(?:\n\s*)?\.click\(\)`,
  String.raw`await (?:\w+\.)*(?:press|save|saveAndContinue)\([^\n]*\)`,
].join('|')
const left = String.raw`\n(?:\s*//[^\n]*\n|\s*\n)*[^\n]*\bawait [\w.]*\.(?:goto|reload|goBack|close)\(`
const leaving = new RegExp(`(?:${pressed})${left}`, 'g')

/** Where a story presses a button and leaves the page with its next step, one line each. @param file path from the project's folder */
export function pagesLeftTooEarly(file: string, text: string): string[] {
  if (!/^e2e\/.*\.ts$/.test(file)) return []
  return [...text.matchAll(leaving)].map((found) => {
    const line = text.slice(0, found.index + found[0].length).split('\n').length
    return `${file}:${line}: leaves the page before what was pressed is answered; expect first what the answer shows`
  })
}
