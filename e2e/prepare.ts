import { execFileSync } from 'node:child_process'

/** Makes the demonstration database once, before workers copy it. */
export default function prepare(): void {
  execFileSync(process.execPath, ['commands/bootstrap.mjs', 'serve-tests', '--prepare'], { stdio: 'inherit' })
}
