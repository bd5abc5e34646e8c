import { saveAnswer } from '@/data/answering/save'
import { AppError } from '@/data/errors'
import { requirePerson, type Viewer } from '@/data/viewer'
import { readSave } from '../../../../read-save'
import { respond, whereOf } from '../../../../respond'
import { badRequest, saveReply } from '../../../../save-reply'

/** Saves an answer. @param ask who it is; in the framework's request that may be left to it */
export const putAnswer = (request: Request, { round, key }: { round: string; key: string }, ask?: () => Viewer): Promise<Response> =>
  respond(
    request,
    async (viewer, locale) => {
      const person = requirePerson(viewer)
      // Our pages say for whom they save: what one person typed never becomes another's who has signed in meanwhile.
      if ((request.headers.get('x-person') ?? person) !== person) throw new AppError('not-found')
      const read = await readSave(request)
      if ('fault' in read) return badRequest(read.fault, locale)
      return saveReply(await saveAnswer(viewer, { ...whereOf(request, round), key, ...read.save }), locale)
    },
    ask,
  )
