import { words } from '../scripts/cli/language'
import { helpHelp, readOptions } from '../scripts/cli/options'
import { run } from '../scripts/cli/run'
import { configure } from './configure/configure'
import { projectOption } from './project/options'

const help = words(
  `npm run configure: ghi cấu hình của trang vào .env.production.local; thiết lập đã có thì giữ nguyên

  --project ID            lấy cấu hình Web của dự án này từ Google (cần đăng nhập gcloud)
  --from FILE             lấy từ một tệp có khối firebaseConfig chép từ Firebase Console; "-" là dán vào đây
  --site ADDRESS          địa chỉ trang, ví dụ https://MÃ_DỰ_ÁN.web.app; khóa ký gắn với địa chỉ này suốt đời
  --contact TEXT          hỏi ai khi cần: hiện cho người chưa vào được khối và khi có lỗi
  --error-reports on|off  ghi lại lỗi của trang để cơ quan xem
  --replace               cho phép đổi sang dự án hoặc địa chỉ khác với cấu hình đang có
${helpHelp}`,
  `npm run configure: writes the configuration of the site into .env.production.local; what is set stays as it is

  --project ID            takes the Web configuration of this project from Google (needs a gcloud sign-in)
  --from FILE             takes it from a file with firebaseConfig as the Firebase console shows it; "-": pasted here
  --site ADDRESS          the address of the site, such as https://PROJECT_ID.web.app; keys are bound to it for life
  --contact TEXT          whom to ask: shown to people who are in no bloc, and where something fails
  --error-reports on|off  keeps errors of the site for the office to see
  --replace               allows another project or another address than the configuration has
${helpHelp}`,
)

void run(async () => {
  const options = readOptions(help, {
    ...projectOption,
    from: { type: 'string' },
    site: { type: 'string' },
    contact: { type: 'string' },
    'error-reports': { type: 'string' },
    replace: { type: 'boolean' },
  })
  const textOf = (name: string) => {
    const value = options[name]
    return typeof value === 'string' ? value : undefined
  }
  await configure({
    project: textOf('project'),
    from: textOf('from'),
    site: textOf('site'),
    contact: textOf('contact'),
    errorReports: textOf('error-reports'),
    replace: options['replace'] === true,
  })
})
