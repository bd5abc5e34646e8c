/** Runs a command of commands/ in a process of its own, as `npm run …` does. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** @returns what it printed. @throws with `code`, `stdout` and `stderr` when it ends with another code than 0 */
export function runCommand(name: string, args: string[], settings: Record<string, string>): Promise<{ stdout: string; stderr: string }> {
  const options = ['--conditions=react-server', '--import', 'tsx', `commands/${name}.ts`, ...args]
  return promisify(execFile)(process.execPath, options, { env: { ...process.env, NODE_ENV: 'test', ...settings } })
}
