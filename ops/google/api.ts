import { applicationDefault } from 'firebase-admin/app'
import type { Project } from '../project/connect'

/** Google's management services of one project. What they refuse is thrown, to be explained. */
export type Google = {
  get(url: string): Promise<unknown>
  post(url: string, body: unknown): Promise<unknown>
  patch(url: string, body: unknown): Promise<unknown>
}

/** How long a service may take to answer (ms). */
const patience = 30_000

/** Where tests let a server of their own answer for Google's management services; beside emulators only. */
const standIn = 'MANAGEMENT_EMULATOR_HOST'

/** The management services of a project; null where emulators stand in for it, which have none. */
export function googleOf({ id, emulated }: Pick<Project, 'id' | 'emulated'>): Google | null {
  const host = process.env[standIn] ?? ''
  if (emulated && host === '') return null
  const call = async (method: string, url: string, body?: unknown): Promise<unknown> => {
    const { access_token: token } = emulated
      ? { access_token: 'owner' }
      : await applicationDefault().getAccessToken()
    const response = await fetch(emulated ? url.replace('https://', `http://${host}/`) : url, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'x-goog-user-project': id,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(patience),
    })
    const text = await response.text()
    if (response.ok) return text === '' ? {} : JSON.parse(text)
    throw new GoogleRefusal(response.status, text)
  }
  return {
    get: (url) => call('GET', url),
    post: (url, body) => call('POST', url, body),
    patch: (url, body) => call('PATCH', url, body),
  }
}

/** What a service answered that did not do what was asked. */
class GoogleRefusal extends Error {
  readonly httpStatus: number
  constructor(httpStatus: number, answer: string) {
    super(`${httpStatus} ${answer}`)
    this.httpStatus = httpStatus
  }
}

/** True if the service is switched off in the project, and so does nothing in it. */
export function isSwitchedOff(error: unknown): boolean {
  return error instanceof GoogleRefusal && error.message.includes('SERVICE_DISABLED')
}
