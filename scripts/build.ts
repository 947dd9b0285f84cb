import { resolve } from 'node:path'
import { build, loadEnv } from 'vite'
import { words } from './cli/language'
import { helpHelp, readOptions } from './cli/options'
import { run } from './cli/run'
import { requireFirebaseConfig } from './site/firebase-config'
import { recordBuild, sbomName, sumsName } from './site/record-build'
import { projectRoot } from './stack/project'

const help = words(
  `npm run build: dựng ứng dụng để đưa lên máy chủ, vào dist/

Cần cấu hình Firebase trong .env.production.local hoặc biến môi trường:
VITE_FIREBASE_API_KEY, VITE_FIREBASE_AUTH_DOMAIN, VITE_FIREBASE_PROJECT_ID, VITE_FIREBASE_APP_ID.

Kèm theo: ${sbomName} (các thành phần, CycloneDX) và ${sumsName} (mã kiểm của từng tệp; kiểm bằng
sha256sum --check ${sumsName}).

  --out-dir DIR     thư mục khác thay cho dist/
${helpHelp}`,
  `npm run build: builds the app for hosting, into dist/

Needs the Firebase configuration in .env.production.local or the environment:
VITE_FIREBASE_API_KEY, VITE_FIREBASE_AUTH_DOMAIN, VITE_FIREBASE_PROJECT_ID, VITE_FIREBASE_APP_ID.

With it come ${sbomName} (what it consists of, CycloneDX) and ${sumsName} (the sum of every file, for
sha256sum --check ${sumsName}).

  --out-dir DIR     another folder than dist/
${helpHelp}`,
)

void run(async () => {
  const options = readOptions(help, { 'out-dir': { type: 'string' } })
  const outDir = resolve(projectRoot, typeof options['out-dir'] === 'string' ? options['out-dir'] : 'dist')
  requireFirebaseConfig(loadEnv('production', projectRoot, 'VITE_'))
  await build({ root: projectRoot, mode: 'production', build: { outDir } })
  await recordBuild(outDir)
})
