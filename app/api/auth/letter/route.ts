import { after } from 'next/server'
import { askLetter } from './handler'

export const POST = (request: Request): Promise<Response> => askLetter(request, after)
