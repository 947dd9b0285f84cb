import { problem } from '../../scripts/cli/problem'
import type { Google } from '../google/api'

/** The settings of a build that a project's own web configuration gives. */
export type WebConfig = Readonly<Record<keyof typeof fields, string>>

/** Each setting: how Firebase names it, and what it looks like. */
const fields = {
  VITE_FIREBASE_API_KEY: { name: 'apiKey', shape: /^[\w-]{20,100}$/ },
  VITE_FIREBASE_AUTH_DOMAIN: { name: 'authDomain', shape: /^[a-z0-9-]+(\.[a-z0-9-]+)+$/ },
  VITE_FIREBASE_PROJECT_ID: { name: 'projectId', shape: /^[a-z][a-z0-9-]{4,28}[a-z0-9]$/ },
  VITE_FIREBASE_APP_ID: { name: 'appId', shape: /^1:\d+:web:[0-9a-f]+$/ },
} as const

/**
 * Reads a web configuration as the console shows it (`const firebaseConfig = {…}`), as JSON, or as firebase-tools prints
 * it. A problem names what is missing or not right.
 */
export function readWebConfig(text: string): WebConfig {
  const found = Object.entries(fields).map(([setting, { name, shape }]) => {
    const value = new RegExp(`["']?\\b${name}["']?\\s*:\\s*["']([^"']*)["']`).exec(text)?.[1]?.trim() ?? ''
    return { setting, name, value, fits: shape.test(value) }
  })
  const missing = found.filter(({ value }) => value === '').map(({ name }) => name)
  if (missing.length > 0) {
    throw problem(
      `Cấu hình chưa đủ: thiếu ${missing.join(', ')}. Xin chép lại cả khối firebaseConfig từ Firebase Console (Project settings, Your apps).`,
      `The configuration is not whole: ${missing.join(', ')} missing. Copy all of firebaseConfig from the Firebase console (Project settings, Your apps).`,
    )
  }
  const wrong = found.filter(({ fits }) => !fits).map(({ name }) => name)
  if (wrong.length > 0) {
    throw problem(
      `Cấu hình không đúng dạng ở ${wrong.join(', ')}. Cần cấu hình của một ứng dụng Web, chép nguyên từ Firebase Console.`,
      `The configuration is not right at ${wrong.join(', ')}. It must be that of a Web app, copied as it is from the Firebase console.`,
    )
  }
  return Object.fromEntries(found.map(({ setting, value }) => [setting, value])) as WebConfig
}

/** The web configuration of a project as Google has it; its first web app counts. */
export async function fetchWebConfig(google: Google, project: string): Promise<WebConfig> {
  const apps = 'https://firebase.googleapis.com/v1beta1/projects/'
  const listed = (await google.get(`${apps}${project}/webApps`)) as {
    apps?: readonly { appId: string; state?: string }[]
  }
  const app = listed.apps?.find(({ state }) => state !== 'DELETED')
  if (app === undefined) {
    throw problem(
      `Dự án ${project} chưa có ứng dụng Web. Xin chạy: npx firebase apps:create WEB "Giao Uoc" --project ${project}`,
      `The project ${project} has no Web app yet. Run: npx firebase apps:create WEB "Giao Uoc" --project ${project}`,
    )
  }
  return readWebConfig(JSON.stringify(await google.get(`${apps}${project}/webApps/${app.appId}/config`)))
}
