import type { DemoData } from './data'
import { demoPassword, peopleOf } from './people'

/** Where to go and as whom, as lines for a terminal. */
export function peopleTable(data: DemoData, pageUrl: string): string {
  const people = peopleOf(data)
  const email = widest(people.map((person) => person.email))
  const name = widest(people.map((person) => person.name))
  return [
    `Mở ${pageUrl} rồi chọn một người, hoặc đăng nhập bằng thư điện tử với mật khẩu ${demoPassword}:`,
    '',
    ...people.map((person) =>
      ['', person.email.padEnd(email), person.name.padEnd(name), person.position].join('  '),
    ),
    '',
    'Mỗi người một hồ sơ trình duyệt riêng: các thẻ của cùng một hồ sơ dùng chung đăng nhập.',
    'Họ tên là hư cấu. Nhấn Ctrl-C để tắt; dữ liệu được giữ lại.',
  ].join('\n')
}

function widest(texts: readonly string[]): number {
  return Math.max(...texts.map((text) => text.length))
}
