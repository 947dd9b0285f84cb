import { build, loadEnv } from 'vite'
import { readOptions } from './cli/options'
import { run } from './cli/run'
import { requireFirebaseConfig } from './site/firebase-config'
import { projectRoot } from './stack/project'

const HELP = `npm run build: dựng ứng dụng để đưa lên máy chủ, vào dist/ (build the app for hosting)

Cần cấu hình Firebase trong .env.production.local hoặc biến môi trường:
VITE_FIREBASE_API_KEY, VITE_FIREBASE_AUTH_DOMAIN, VITE_FIREBASE_PROJECT_ID, VITE_FIREBASE_APP_ID.

  --help            in phần này (this text)`

void run(async () => {
  readOptions(HELP)
  requireFirebaseConfig(loadEnv('production', projectRoot, 'VITE_'))
  await build({ root: projectRoot, mode: 'production' })
})
