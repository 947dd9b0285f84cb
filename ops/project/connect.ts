import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { applicationDefault, deleteApp, initializeApp } from 'firebase-admin/app'
import { getAuth, type Auth } from 'firebase-admin/auth'
import { getFirestore, type Firestore } from 'firebase-admin/firestore'
import { problem } from '../../scripts/cli/problem'
import { projectRoot } from '../../scripts/stack/project'

/** A Firebase project, reached as its owner, past every rule. */
export type Project = {
  readonly id: string
  readonly firestore: Firestore
  readonly auth: Auth
  /** The emulators stand in for it, as FIRESTORE_EMULATOR_HOST and FIREBASE_AUTH_EMULATOR_HOST say. */
  readonly emulated: boolean
  close(): Promise<void>
}

/** Where `npm run configure` keeps the configuration of the site. */
export const configurationFile = join(projectRoot, '.env.production.local')

/** The project that the site is configured for; undefined before it is. */
function configuredProject(): string | undefined {
  if (!existsSync(configurationFile)) return undefined
  const id = parseEnv(readFileSync(configurationFile, 'utf8'))['VITE_FIREBASE_PROJECT_ID']?.trim() ?? ''
  return id === '' ? undefined : id
}

/**
 * Which project a command is for: the one it names with `--project`, else the one the site is configured for. A problem
 * if there is neither, or if they differ.
 */
export function chooseProject(named: string | undefined): string {
  const configured = configuredProject()
  if (named !== undefined && configured !== undefined && named !== configured) {
    throw problem(
      `Trang được cấu hình cho dự án ${configured}, không phải ${named}. Xin sửa --project, hoặc chạy lại npm run configure.`,
      `The site is configured for the project ${configured}, not ${named}. Correct --project, or run npm run configure again.`,
    )
  }
  const id = named ?? configured
  if (id !== undefined) return id
  throw problem(
    'Chưa biết dự án nào: xin chạy npm run configure trước, hoặc thêm --project MÃ_DỰ_ÁN.',
    'Which project is not known: run npm run configure first, or add --project PROJECT_ID.',
  )
}

/**
 * Connects to a project by application default credentials (`gcloud auth application-default login`, or Cloud Shell, which
 * has them), or to the emulators. Nothing is asked of the project before the first read or write.
 */
export function connect(id: string): Project {
  const emulated = areEmulatorsNamed()
  if (id.startsWith('demo-') && !emulated) {
    throw problem(
      `Dự án ${id} chỉ có trong bộ giả lập: cần đặt FIRESTORE_EMULATOR_HOST và FIREBASE_AUTH_EMULATOR_HOST.`,
      `The project ${id} exists in the emulators alone: FIRESTORE_EMULATOR_HOST and FIREBASE_AUTH_EMULATOR_HOST are needed.`,
    )
  }
  // Beside emulators Google's libraries have no machine of Google's to look for.
  if (emulated) process.env['METADATA_SERVER_DETECTION'] ??= 'none'
  const app = initializeApp(
    emulated ? { projectId: id } : { projectId: id, credential: applicationDefault() },
    `giao-uoc-${id}`,
  )
  return {
    id,
    firestore: getFirestore(app),
    auth: getAuth(app),
    emulated,
    close: () => deleteApp(app),
  }
}

/** Either both stand in, or neither: half a project in the emulators would write the other half to the real one. */
function areEmulatorsNamed(): boolean {
  const named = ['FIRESTORE_EMULATOR_HOST', 'FIREBASE_AUTH_EMULATOR_HOST'].filter(
    (name) => (process.env[name] ?? '') !== '',
  )
  if (named.length === 1) {
    throw problem(
      `Chỉ đặt ${named.join()}: xin đặt cả FIRESTORE_EMULATOR_HOST và FIREBASE_AUTH_EMULATOR_HOST, hoặc bỏ cả hai.`,
      `Only ${named.join()} is set: set both FIRESTORE_EMULATOR_HOST and FIREBASE_AUTH_EMULATOR_HOST, or neither.`,
    )
  }
  return named.length === 2
}
