/** `npm run build`: makes the service ready to start. A server does not build itself: a release builds, then starts. */
import { giveUp } from './process'
import { buildIfChanged } from './service/build'

if (!(await buildIfChanged())) giveUp('The build did not succeed; the lines above say why.')
