import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { words } from '../../cli/language'
import { problem } from '../../cli/problem'
import { asNobody, asOwner, documentsUrl, firestoreAdminUrl } from '../emulator-api'

/**
 * Loads the rules and proves that they are in force. An emulator without rules, or with rules that
 * do not compile, allows everything: then every later test would pass for the wrong reason. So a
 * compile error or warning is a problem, and so is a write of somebody unknown that is let through.
 */
export async function enforceRules(port: number, file: string): Promise<void> {
  const issues = await loadRules(port, readRules(file))
  if (issues.length > 0) {
    const list = issues.join('; ')
    throw problem(
      `Quy tắc bảo mật ${basename(file)} có lỗi nên không được nạp: ${list}`,
      `The security rules do not compile cleanly and were not loaded: ${list}`,
    )
  }
  if (await strangerCanWrite(port)) {
    throw problem(
      `Quy tắc bảo mật ${basename(file)} không có hiệu lực: người lạ ghi được dữ liệu.`,
      'The security rules are not in force: a stranger can write.',
    )
  }
}

function readRules(file: string): string {
  if (existsSync(file)) return readFileSync(file, 'utf8')
  throw problem(`Không có tệp quy tắc bảo mật ${file}.`, `There is no rules file ${file}.`)
}

async function loadRules(port: number, content: string): Promise<readonly string[]> {
  const url = `${firestoreAdminUrl(port)}:securityRules`
  const body = { rules: { files: [{ name: 'firestore.rules', content }] } }
  const reply = await asOwner('PUT', url, body)
  if (reply.status === 200) return warnings(reply.body)
  return [refusal(reply.body) ?? `${reply.status} ${JSON.stringify(reply.body)}`]
}

async function strangerCanWrite(port: number): Promise<boolean> {
  const reply = await asNobody('PATCH', `${documentsUrl(port)}/canary/stranger`, { fields: {} })
  return reply.status !== 403
}

function warnings(body: unknown): readonly string[] {
  const { issues } = body as { issues?: { description: string; sourcePosition?: { line?: number } }[] }
  return (issues ?? []).map((each) => inLine(each.sourcePosition?.line ?? 0, each.description))
}

function inLine(line: number, issue: string): string {
  return words(`dòng ${line}: ${issue}`, `line ${line}: ${issue}`)
}

function refusal(body: unknown): string | undefined {
  const message = (body as { error?: { message?: string } }).error?.message
  return message
    ?.replace(/^Error compiling rules:\s*/, '')
    .trim()
    .replaceAll('\n', '; ')
}
