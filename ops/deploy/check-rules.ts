import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { asIs, words, type Said } from '../../scripts/cli/language'
import { projectRoot } from '../../scripts/stack/project'
import type { Google } from '../google/api'
import type { Project } from '../project/connect'
import type { Check } from './check'

/** The rules that are released. */
export const rulesFile = join(projectRoot, 'firestore.rules')

const canary = 'canary/stranger'

/** Whether the rules compile and refuse a stranger, tried where nobody else's data is. */
export async function checkRules({ id }: Project, google: Google | null): Promise<readonly Check[]> {
  const content = readFileSync(rulesFile, 'utf8')
  const tried =
    google === null ? await tryInEmulator(`${id}-canary`, content) : await tryAtGoogle(google, id, content)
  return [
    {
      what: words(
        'quy tắc bảo mật dịch được, không cảnh báo',
        'the security rules compile without a warning',
      ),
      right: tried.issues.length === 0,
      way: asIs(tried.issues.join('; ')),
    },
    {
      what: words('quy tắc từ chối người lạ', 'the security rules refuse a stranger'),
      right: tried.refused,
      way: words(
        'lấy lại firestore.rules nguyên bản của dự án này',
        'take back firestore.rules as it came with this project',
      ),
    },
  ]
}

type Tried = { readonly issues: readonly string[]; readonly refused: boolean }

/** Google's own compiler, and one request that it judges by the rules, without releasing them. */
async function tryAtGoogle(google: Google, project: string, content: string): Promise<Tried> {
  const request = {
    method: 'get',
    path: `/databases/(default)/documents/${canary}`,
    time: new Date().toISOString(),
  }
  const answer = (await google.post(`https://firebaserules.googleapis.com/v1/projects/${project}:test`, {
    source: { files: [{ name: 'firestore.rules', content }] },
    testSuite: { testCases: [{ expectation: 'DENY', request }] },
  })) as { issues?: readonly Issue[]; testResults?: readonly { state?: string }[] }
  return {
    issues: (answer.issues ?? []).map(told),
    refused: answer.testResults?.[0]?.state === 'SUCCESS',
  }
}

/** The emulator, under the name of a project that holds nothing: the rules of the project itself stay as they are. */
async function tryInEmulator(project: string, content: string): Promise<Tried> {
  const answer = await loadRules(project, content)
  if (!answer.ok) return { issues: [await answer.text()], refused: false }
  const { issues = [] } = (await answer.json()) as { issues?: readonly Issue[] }
  return { issues: issues.map(told), refused: await refusesStranger(project, undefined) }
}

type Issue = { readonly description: string; readonly sourcePosition?: { readonly line?: number } }

function told({ description, sourcePosition }: Issue): Said {
  const line = String(sourcePosition?.line ?? '?')
  return words(`dòng ${line}: ${description}`, `line ${line}: ${description}`)
}

/** Puts rules into force in the emulator, for the project of that name. */
export function loadRules(project: string, content: string): Promise<Response> {
  return fetch(
    `http://${process.env['FIRESTORE_EMULATOR_HOST'] ?? ''}/emulator/v1/projects/${project}:securityRules`,
    {
      method: 'PUT',
      headers: { 'content-type': 'application/json', authorization: 'Bearer owner' },
      body: JSON.stringify({ rules: { files: [{ name: 'firestore.rules', content }] } }),
    },
  )
}

/** Whether somebody who is not signed in is refused to read, by the project itself. */
export async function refusesStranger(project: string, apiKey: string | undefined): Promise<boolean> {
  const host = process.env['FIRESTORE_EMULATOR_HOST'] ?? ''
  const service = host === '' ? 'https://firestore.googleapis.com' : `http://${host}`
  const key = apiKey === undefined ? '' : `?key=${apiKey}`
  const answer = await fetch(
    `${service}/v1/projects/${project}/databases/(default)/documents/${canary}${key}`,
  )
  return answer.status === 403
}
