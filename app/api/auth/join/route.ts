import { askJoin } from './ask-join'

export const POST = (request: Request): Promise<Response> => askJoin(request)
