import { askLetter } from './handler'

export const POST = (request: Request): Promise<Response> => askLetter(request)
