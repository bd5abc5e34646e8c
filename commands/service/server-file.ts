/** Where what serves stands: sources and bundles, by their paths from the root. */
import { builtFileOf } from '@/data/system/work-files'

export const serverSource = 'commands/service/server.ts'

/** One of the processes that answer. */
export const serverFile = builtFileOf(serverSource)

export const starterSource = 'commands/serve.ts'

/** What starts them; `commands/bootstrap.mjs` names it too. */
export const starterFile = builtFileOf(starterSource)
