/** What is no address of the API is not found by any method, in the API's own words. */
import { reply } from '../respond'

const handle = (): Response => reply(404, { code: 'not-found' })

export { handle as DELETE, handle as GET, handle as HEAD, handle as OPTIONS, handle as PATCH, handle as POST, handle as PUT }
