import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openOffice, type Office } from './support/office'

const asShown = `const firebaseConfig = {
  apiKey: "AIzaSyA-1234567890abcdefghijklmnopqrstu",
  authDomain: "giao-uoc-quan-mau.firebaseapp.com",
  projectId: "giao-uoc-quan-mau",
  storageBucket: "giao-uoc-quan-mau.appspot.com",
  messagingSenderId: "123456789012",
  appId: "1:123456789012:web:0a1b2c3d4e5f",
};`

const site = '--site https://giao-uoc-quan-mau.web.app'

const write = (office: Office, text = asShown) => {
  writeFileSync(join(office.folder, 'web.txt'), text)
}
const settingsOf = (office: Office) => readFileSync(join(office.folder, '.env.production.local'), 'utf8')

test('the configuration as the console shows it, pasted, becomes the settings of the build', async () => {
  const office = openOffice()
  write(office)
  const said = await office.type(`npm run --silent configure -- --from - ${site} < web.txt`)
  expect(said).toMatchObject({ code: 0 })
  expect(settingsOf(office)).toBe(
    [
      "VITE_FIREBASE_API_KEY='AIzaSyA-1234567890abcdefghijklmnopqrstu'",
      "VITE_FIREBASE_AUTH_DOMAIN='giao-uoc-quan-mau.firebaseapp.com'",
      "VITE_FIREBASE_PROJECT_ID='giao-uoc-quan-mau'",
      "VITE_FIREBASE_APP_ID='1:123456789012:web:0a1b2c3d4e5f'",
      "SITE_ADDRESS='https://giao-uoc-quan-mau.web.app'",
      '',
    ].join('\n'),
  )
})

test('before an address is chosen it says that keys are bound to it for life, and writes nothing', async () => {
  const office = openOffice()
  write(office)
  const said = await office.type('npm run --silent configure -- --from web.txt < /dev/null')
  expect(said.code).toBe(1)
  expect(said.output).toContain('Khóa ký của mọi người gắn với "giao-uoc-quan-mau.web.app" suốt đời')
  expect(existsSync(join(office.folder, '.env.production.local'))).toBe(false)
})

test('the address of another project is refused, whatever else is right: keys would be bound to it', async () => {
  const office = openOffice()
  write(office)
  for (const other of ['giao-uoc-sai.web.app', 'giao-uoc-sai.firebaseapp.com']) {
    const said = await office.type(`npm run --silent configure -- --from web.txt --site https://${other}`)
    expect(said.code).toBe(1)
    expect(said.output).toContain('là địa chỉ của dự án giao-uoc-sai, không phải giao-uoc-quan-mau')
  }
  expect(existsSync(join(office.folder, '.env.production.local'))).toBe(false)
  const own = await office.type(
    'npm run --silent configure -- --from web.txt --site https://giaouoc.quanmau.gov.vn',
  )
  expect(own.code).toBe(0)
})

test('without the lone -- npm keeps the options for itself: that is said, with the line to type', async () => {
  const office = openOffice()
  for (const [line, right] of [
    ['deploy --write', 'npm run deploy -- --write'],
    ['configure --project giao-uoc-quan-mau', 'npm run configure -- --project'],
  ] as const) {
    const said = await office.type(`npm run --silent ${line}`)
    expect(said.code).toBe(1)
    expect(said.output).toContain(`✗ Thiếu dấu -- đứng riêng: ${right}`)
  }
})

test('run again it asks for nothing, and keeps other settings and lines of the file', async () => {
  const office = openOffice()
  write(office)
  writeFileSync(join(office.folder, '.env.production.local'), '# của cơ quan\nOTHER=1')
  await office.type(`npm run --silent configure -- --from web.txt ${site}`)
  const again = await office.type(
    'npm run --silent configure -- --contact "Phòng Nội vụ quận Mẫu, 0236 1234567" --error-reports on < /dev/null',
  )
  expect(again).toMatchObject({ code: 0 })
  const settings = settingsOf(office)
  expect(settings.startsWith("# của cơ quan\nOTHER=1\nVITE_FIREBASE_API_KEY='AIza")).toBe(true)
  expect(settings).toContain("VITE_CONTACT='Phòng Nội vụ quận Mẫu, 0236 1234567'\nVITE_ERROR_REPORTS='on'\n")
})

test.each([
  ['half a configuration', 'web.txt', asShown.slice(0, 120), site, /thiếu authDomain, projectId, appId/],
  [
    'that of an Android app',
    'web.txt',
    asShown.replace(':web:', ':android:'),
    site,
    /không đúng dạng ở appId/,
  ],
  ['no file', 'none.txt', asShown, site, /Không có tệp none\.txt/],
  ['another project', 'web.txt', asShown, `${site} --project quan-khac`, /không phải quan-khac/],
  ['an address with a path', 'web.txt', asShown, '--site https://quan.vn/a', /không phải là địa chỉ trang/],
  ['an address without https', 'web.txt', asShown, '--site http://quan.vn', /không phải là địa chỉ trang/],
  ['an IP address', 'web.txt', asShown, '--site https://10.0.0.1', /không phải là địa chỉ trang/],
  ['a contact of two lines', 'web.txt', asShown, `${site} --contact $'a\\nb'`, /--contact cần một dòng/],
  ['an unknown option', 'web.txt', asShown, '--sitte x', /Không hiểu tham số/],
])('%s: one line, code 1, and nothing is written', async (_name, from, text, more, words) => {
  const office = openOffice()
  write(office, text)
  const said = await office.type(`npm run --silent configure -- --from ${from} ${more}`)
  expect(said.code).toBe(1)
  expect(said.output).toMatch(words)
  expect(existsSync(join(office.folder, '.env.production.local'))).toBe(false)
})

test('another project or another address is taken only where it is said to be meant', async () => {
  const office = openOffice()
  write(office)
  await office.type(`npm run --silent configure -- --from web.txt ${site}`)
  const other = await office.type('npm run --silent configure -- --site https://giaouoc.quanmau.gov.vn')
  expect(other.code).toBe(1)
  expect(other.output).toContain('Khóa đã tạo ở https://giao-uoc-quan-mau.web.app sẽ không dùng được')
  write(office, asShown.replaceAll('giao-uoc-quan-mau', 'quan-khac'))
  const project = await office.type('npm run --silent configure -- --from web.txt')
  expect(project.code).toBe(1)
  expect(project.output).toContain('đang được cấu hình cho dự án giao-uoc-quan-mau, không phải quan-khac')
  const meant = await office.type(
    'npm run --silent configure -- --site https://giaouoc.quanmau.gov.vn --replace',
  )
  expect(meant.code).toBe(0)
  expect(settingsOf(office)).toContain("SITE_ADDRESS='https://giaouoc.quanmau.gov.vn'")
})
