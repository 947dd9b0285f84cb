import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { projectRoot } from '../../scripts/stack/project'
import { freshPlace } from './support/place'
import { commands, outcomeOf, program } from './support/program'

const speaking = (locale: string): NodeJS.ProcessEnv => ({ ...process.env, LANG: locale })
const vietnamese = speaking('vi_VN.UTF-8')
const others = [speaking('en_US.UTF-8'), speaking('C'), speaking('')]
const letters = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i
/** What has the same name in both languages. */
const names = /Giao Ước|Dùng thử|Phòng Nội vụ|Hòa Hiệp Bắc/g

const isEnglish = (text: string) => !letters.test(text.replaceAll(names, ''))

test.each(commands)(
  '%s explains itself in the terminal’s language, and in it alone',
  { timeout: 180_000 },
  async (script) => {
    const [vi, ...en] = await Promise.all(
      [vietnamese, ...others].map((env) => outcomeOf(script, ['--help'], env)),
    )
    expect(vi).toMatchObject({ code: 0, errors: '' })
    expect(vi?.output).toMatch(/--help +in phần này/)
    expect(vi?.output).not.toMatch(/prints this/)
    for (const { code, output, errors } of en) {
      expect({ code, errors }).toEqual({ code: 0, errors: '' })
      expect(output).toMatch(/--help +prints this/)
      expect(output).toSatisfy(isEnglish)
    }
  },
)

test('so does the second verifier, which is no script of Node’s', () => {
  const help = (env: NodeJS.ProcessEnv) =>
    spawnSync('bash', ['tests/second-verifier/run.sh', '--help'], { cwd: projectRoot, env, encoding: 'utf8' })
  expect(help(vietnamese)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('in phần này') as string,
  })
  for (const env of others) expect(help(env).stdout).toSatisfy(isEnglish)
})

test('a refusal is in the terminal’s language', { timeout: 180_000 }, async () => {
  const refused = (env: NodeJS.ProcessEnv) => outcomeOf('scripts/start.ts', ['--port-offset', 'many'], env)
  const [vi, en] = await Promise.all([refused(vietnamese), refused(speaking('C'))])
  expect(vi.errors).toBe('✗ Độ dời cổng phải là số nguyên từ 0 đến 50000, không phải "many".\n')
  expect(en.errors).toBe('✗ The port offset must be an integer from 0 to 50000, not "many".\n')
})

test.each([
  {
    language: 'Vietnamese',
    env: vietnamese,
    ready: /^✓ Sẵn sàng sau \d+,\d giây\.$/m,
    open: 'Mở http://localhost:',
    begin: '• Đang khởi động bộ giả lập: ',
    entered: '✓ Đã nhập dữ liệu mẫu.',
    ended: '✓ Đã lưu và tắt.',
  },
  {
    language: 'English',
    env: speaking('en_US.UTF-8'),
    ready: /^✓ Ready after \d+\.\d seconds\.$/m,
    open: 'Open http://localhost:',
    begin: '• Starting the emulators: ',
    entered: '✓ Entered the demo data.',
    ended: '✓ Saved and ended.',
  },
])(
  'npm start says its progress, that it is ready and how it ended in $language',
  { timeout: 180_000 },
  async ({ language, env, ready, open, begin, entered, ended }) => {
    const { dataDir, portOffset } = await freshPlace()
    const options = ['--data-dir', dataDir, '--port-offset', String(portOffset)]
    const running = program('scripts/start.ts', options, env)
    await running.says('Ctrl-C')
    running.process.kill('SIGINT')
    const { code, output, errors } = await running.ended

    expect({ code, errors }).toEqual({ code: 0, errors: '' })
    expect(output).toMatch(ready)
    for (const text of [open, begin, entered, ended]) expect(output).toContain(text)
    const told = output.split('\n').filter((line) => !line.includes('@demo.test'))
    expect(isEnglish(told.join('\n'))).toBe(language === 'English')
  },
)
