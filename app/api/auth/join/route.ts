import { after } from 'next/server'
import { askJoin } from './handler'

export const POST = (request: Request): Promise<Response> => askJoin(request, after)
