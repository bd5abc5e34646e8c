/** Where the server stands: its source and its bundle, by their paths from the root. */
import { builtFileOf } from '@/data/system/work-files'

export const serverSource = 'commands/service/server.ts'

export const serverFile = builtFileOf(serverSource)
