import { asIs, lines, words, type Said } from '../cli/language'
import type { DemoData } from './data'
import { demoPassword, peopleOf } from './people'

/** Where to go and as whom, as lines for a terminal. */
export function peopleTable(data: DemoData, pageUrl: string): Said {
  const people = peopleOf(data)
  const email = widest(people.map((person) => person.email))
  const name = widest(people.map((person) => person.name))
  return lines(
    words(
      `Mở ${pageUrl} rồi chọn một người, hoặc đăng nhập bằng thư điện tử với mật khẩu ${demoPassword}:`,
      `Open ${pageUrl} and choose a person, or sign in by email with the password ${demoPassword}:`,
    ),
    asIs(''),
    ...people.map((person) =>
      asIs(['', person.email.padEnd(email), person.name.padEnd(name), person.position].join('  ')),
    ),
    asIs(''),
    words(
      'Mỗi người một hồ sơ trình duyệt riêng: các thẻ của cùng một hồ sơ dùng chung đăng nhập.',
      'Give each person a browser profile of their own: the tabs of one profile share a login.',
    ),
    words(
      'Họ tên là hư cấu. Nhấn Ctrl-C để tắt; dữ liệu được giữ lại.',
      'The names are fictitious. Ctrl-C ends it; the data is kept.',
    ),
  )
}

function widest(texts: readonly string[]): number {
  return Math.max(...texts.map((text) => text.length))
}
