/** `npm run check`: everything that can be judged without running the service. */
import { check } from './checks/all'

process.exitCode = (await check()).length > 0 ? 1 : 0
