/**
 * next-auth's own addresses: only reading the session. Signing in and out are our handlers beside this one, so everything else,
 * its `callback/email` and its pages included, is not found by any method.
 */
import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth/next'
import { authOptions } from '@/data/identity/session'

type Context = { params: Promise<{ nextauth: string[] }> }

async function handle(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params
  const isOpen = request.method === 'GET' && nextauth.length === 1 && nextauth[0] === 'session'
  return isOpen ? NextAuth(authOptions())(request, context) : new Response(null, { status: 404 })
}

export { handle as DELETE, handle as GET, handle as HEAD, handle as OPTIONS, handle as PATCH, handle as POST, handle as PUT }
