/** Expected refusals, by code. Each transport maps them once: pages to "not found" and messages, the API to statuses. */
export type AppErrorCode =
  | 'not-signed-in'
  | 'not-found'
  | 'round-closed'
  | 'municipality-required'
  | 'invalid-answer'
  | 'incomplete'
  | 'too-many-requests'
  | 'busy'
  | 'took-too-long'
  | 'rests-on-hidden'

export class AppError extends Error {
  constructor(readonly code: AppErrorCode) {
    super(code)
    this.name = 'AppError'
  }
}
