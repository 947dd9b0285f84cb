import { problem } from '../cli/problem'

/** What the app needs to know of the Firebase project it is built for. */
export const firebaseConfigNames = [
  'VITE_FIREBASE_API_KEY',
  'VITE_FIREBASE_AUTH_DOMAIN',
  'VITE_FIREBASE_PROJECT_ID',
  'VITE_FIREBASE_APP_ID',
] as const

/** Fails with one message if part of the Firebase configuration is missing, or names a demo. */
export function requireFirebaseConfig(env: Readonly<Record<string, string | undefined>>): void {
  const missing = firebaseConfigNames.filter((name) => (env[name] ?? '').trim() === '')
  if (missing.length > 0) {
    throw problem(
      `Chưa có cấu hình Firebase: thiếu ${missing.join(', ')}. Xin chạy npm run configure (docs/deploy.vi.md, ` +
        'bước 5). Muốn chạy thử trên máy này thì dùng: npm start',
      `No Firebase configuration: ${missing.join(', ')} missing. Run npm run configure (docs/deploy.md, ` +
        'step 5). To try it on this machine: npm start',
    )
  }
  if (env['VITE_FIREBASE_PROJECT_ID']?.startsWith('demo-') === true) {
    throw problem(
      'Dự án có tên bắt đầu bằng demo- chỉ dùng với bộ giả lập trên máy: hãy chạy npm start.',
      'A demo- project works with the local emulators only: run npm start.',
    )
  }
}
