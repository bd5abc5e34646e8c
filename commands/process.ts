/** Child processes of the commands: their output streams through, signals to us reach them. */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { at, root } from './paths'

type Settings = Record<string, string | undefined>

/** Starts a program (its JavaScript entry by path from the project's folder) in this very Node. */
export function startProcess(
  entry: string,
  options: string[],
  settings: Settings = {},
  stdio: SpawnOptions['stdio'] = 'inherit',
): ChildProcess {
  return spawn(process.execPath, [at(entry), ...options], {
    cwd: root,
    stdio,
    env: { ...process.env, ...settings },
  })
}

/** The exit code of a child; one that a signal ended counts as 1. */
export const ended = (child: ChildProcess): Promise<number> =>
  new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })

const ofPackage = (entry: string) => `node_modules/${entry}`

/** Runs a program of node_modules to its end and gives its exit code. */
export const run = (entry: string, options: string[], settings: Settings = {}): Promise<number> =>
  ended(startProcess(ofPackage(entry), options, settings))

/** Runs a program of node_modules to its end and gives its exit code with everything it said. */
export async function collect(entry: string, options: string[]): Promise<{ code: number; output: string }> {
  const child = startProcess(ofPackage(entry), options, {}, ['ignore', 'pipe', 'pipe'])
  const said: Buffer[] = []
  child.stdout?.on('data', (part: Buffer) => said.push(part))
  child.stderr?.on('data', (part: Buffer) => said.push(part))
  const code = await ended(child)
  return { code, output: Buffer.concat(said).toString('utf8') }
}

/** Passes an ending signal on to the child, so that it can finish what it is doing. */
export function passSignals(child: ChildProcess): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
}

/** Ends the command with one line about what is wrong. */
export function giveUp(line: string): never {
  console.error(line)
  process.exit(1)
}
