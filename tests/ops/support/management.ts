import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'
import { projectId } from './emulated'

/** What Google's management services know of a project, by their public documentation. */
export type Management = {
  readonly env: NodeJS.ProcessEnv
  /** The settings of accounts (Identity Toolkit, Config). */
  accounts: Record<string, unknown>
  database: Record<string, unknown>
  /** Services that App Check is enforced for. */
  readonly enforced: Set<string>
  readonly releases: { type: string; message?: string; releaseTime?: string; version: { name: string } }[]
  ruleset: string
  rulesAnswer: object
  webApps: readonly { appId: string }[]
  webConfig: object
  /** A refusal for everything that is asked. */
  refusal: { readonly status: number; readonly body: object } | null
  readonly asked: string[]
}

/** Settings with which a site works at `origin`. */
export function soundAccounts(origin: string): Record<string, unknown> {
  return {
    signIn: { email: { enabled: true, passwordRequired: false } },
    emailPrivacyConfig: { enableImprovedEmailPrivacy: true },
    authorizedDomains: ['localhost', new URL(origin).hostname],
    notification: { sendEmail: { callbackUri: `${origin}/account/action` } },
  }
}

/** Stands in for Google's management services, for what no test machine has. */
export async function startManagement(): Promise<Management> {
  const state: Omit<Management, 'env'> = {
    accounts: {},
    database: { type: 'FIRESTORE_NATIVE', locationId: 'asia-southeast1' },
    enforced: new Set(),
    releases: [],
    ruleset: `projects/${projectId}/rulesets/now`,
    rulesAnswer: { testResults: [{ state: 'SUCCESS' }] },
    webApps: [{ appId: '1:123456789012:web:0a1b2c3d4e5f' }],
    webConfig: {
      apiKey: 'AIzaSyA-1234567890abcdefghijklmnopqrstu',
      authDomain: `${projectId}.firebaseapp.com`,
      projectId,
      appId: '1:123456789012:web:0a1b2c3d4e5f',
    },
    refusal: null,
    asked: [],
  }
  const server = createServer((request, response) => {
    const answer = (body: unknown, status = 200) => {
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(JSON.stringify(body))
    }
    const url = new URL(request.url ?? '/', 'http://localhost')
    state.asked.push(`${request.method ?? ''} ${url.pathname}`)
    if (state.refusal !== null) {
      answer(state.refusal.body, state.refusal.status)
      return
    }
    void (async () => {
      const body = request.method === 'GET' ? {} : ((await json(request)) as Record<string, unknown>)
      const { pathname } = url
      if (pathname.endsWith('/config') && pathname.includes('admin/v2')) {
        if (request.method === 'PATCH') state.accounts = { ...state.accounts, ...body }
        answer(state.accounts)
      } else if (pathname.includes('/databases/')) answer(state.database)
      else if (pathname.includes('firebaseappcheck')) {
        const service = pathname.split('/').at(-1) ?? ''
        // As in a project in which nobody has ever opened App Check.
        if (state.enforced.size === 0) answer({ error: { details: [{ reason: 'SERVICE_DISABLED' }] } }, 403)
        else answer({ enforcementMode: state.enforced.has(service) ? 'ENFORCED' : 'OFF' })
      } else if (pathname.endsWith(':test')) answer(state.rulesAnswer)
      else if (pathname.endsWith('/releases/cloud.firestore')) {
        if (request.method === 'PATCH')
          state.ruleset = (body['release'] as { rulesetName: string }).rulesetName
        answer({ rulesetName: state.ruleset })
      } else if (pathname.endsWith('/releases')) {
        if (request.method === 'POST')
          state.releases.unshift({
            type: 'ROLLBACK',
            ...body,
            version: { name: url.searchParams.get('versionName') ?? '' },
          })
        answer({ releases: state.releases })
      } else if (pathname.endsWith('/webApps')) answer({ apps: state.webApps })
      else if (pathname.endsWith('/config')) answer(state.webConfig)
      else answer({ error: { message: 'no such address' } }, 404)
    })()
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  return Object.assign(state, { env: { MANAGEMENT_EMULATOR_HOST: `localhost:${port}` } })
}
