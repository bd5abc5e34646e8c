/**
 * The end of `npm start` and `npm run demo`, when there is a build and a database: bundled (build-works.ts), so that the process that npm
 * has started goes on as this one and nothing stands between them. Without a name the settings are those of the environment, for tests.
 */
import { inVar } from './paths'
import { jsonLine } from './service/json-lines'
import { loopback } from './service/origin'
import { requireFreePort, serve } from './service/serve'
import { demonstrationSettings, portOf, productionSettings, requireValid } from './service/settings'
import { isOfOtherSources } from './service/sources'

const [, , name] = process.argv
const port = portOf(process.env)
const host = process.env.HOST || (name === 'demo' ? loopback : undefined)
if (name === 'demo') Object.assign(process.env, demonstrationSettings(port, inVar('demo.db'), host))
if (name === 'start') Object.assign(process.env, productionSettings(process.env, port))
requireValid({})
await requireFreePort(port, host)
const tellOfOtherSources = () => {
  if (isOfOtherSources()) process.stdout.write(jsonLine('The build is of other sources than these: npm run build makes a new one.'))
}
// Reading them all takes a part of a second, which the first answer is not to wait for.
if (name === 'start') setTimeout(tellOfOtherSources, 5000).unref()
process.exit(await serve(port, host))
