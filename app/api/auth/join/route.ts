import { askJoin } from './handler'

export const POST = (request: Request): Promise<Response> => askJoin(request)
