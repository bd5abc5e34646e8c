import { askLetter } from './ask-letter'

export const POST = (request: Request): Promise<Response> => askLetter(request)
