import { resolve } from 'node:path'
import { build, loadEnv } from 'vite'
import { readOptions } from './cli/options'
import { run } from './cli/run'
import { requireFirebaseConfig } from './site/firebase-config'
import { recordBuild, sbomName, sumsName } from './site/record-build'
import { projectRoot } from './stack/project'

const HELP = `npm run build: dựng ứng dụng để đưa lên máy chủ, vào dist/ (build the app for hosting)

Cần cấu hình Firebase trong .env.production.local hoặc biến môi trường:
VITE_FIREBASE_API_KEY, VITE_FIREBASE_AUTH_DOMAIN, VITE_FIREBASE_PROJECT_ID, VITE_FIREBASE_APP_ID.

Kèm theo: ${sbomName} (các thành phần, CycloneDX) và ${sumsName} (mã kiểm của từng tệp; kiểm bằng
sha256sum --check ${sumsName}).

  --out-dir DIR     thư mục khác thay cho dist/ (another folder)
  --help            in phần này (this text)`

void run(async () => {
  const options = readOptions(HELP, { 'out-dir': { type: 'string' } })
  const outDir = resolve(projectRoot, typeof options['out-dir'] === 'string' ? options['out-dir'] : 'dist')
  requireFirebaseConfig(loadEnv('production', projectRoot, 'VITE_'))
  await build({ root: projectRoot, mode: 'production', build: { outDir } })
  await recordBuild(outDir)
})
