import { words, type Said } from '../../scripts/cli/language'

/** What can be wrong with something stored, and what follows from it. */
const kinds = {
  'stray-document': () =>
    words(
      'ứng dụng không giữ tài liệu nào ở đây; không ai đọc được tài liệu này',
      'the app keeps nothing here; nobody can read this document',
    ),
  'parent-missing': () =>
    words(
      'tài liệu chứa nó không còn; không màn hình nào dẫn tới đây',
      'what it is a part of is gone; no screen leads here',
    ),
  'id-differs': () =>
    words(
      'mã không khớp nội dung; người đọc sẽ bỏ qua hoặc từ chối',
      'its id does not fit its content; readers refuse it',
    ),
  'shape-wrong': () =>
    words('không đúng mẫu; màn hình coi là hỏng', 'it does not fit its schema; screens take it for damaged'),
  'reference-missing': () =>
    words(
      'nhắc tới thứ không có; lời này không hiện đúng chỗ',
      'it names what is not there; it is shown nowhere or wrongly',
    ),
  'account-missing': () =>
    words(
      'không có tài khoản; người này không đăng nhập được',
      'there is no account; this person cannot sign in',
    ),
  'admin-missing': () =>
    words(
      'không còn quản trị viên nào hoạt động; không ai mời hay sửa thành viên được',
      'there is no active admin; nobody can invite people or change members',
    ),
  'count-differs': () =>
    words(
      'số đếm khác số khóa đang có; người này có thể không tạo được khóa',
      'the counter differs from the keys there are; this person may be unable to make a key',
    ),
  'log-broken': () =>
    words(
      'nhật ký không nối tiếp từ mục này; trang dừng mọi việc ký của năm',
      'the log does not follow from this entry on; pages stop all signing of the year',
    ),
  'act-invalid': () =>
    words('mục này không hợp lệ; không được tính', 'this entry is not valid; it does not count'),
  'year-differs': () =>
    words(
      'năm không khớp nhật ký; trang báo động và dừng ký',
      'the year differs from its log; pages raise an alarm and stop signing',
    ),
  'paper-signed': () => words('năm nhập từ giấy mà lại có nhật ký', 'a year entered from paper has a log'),
  'head-differs': () =>
    words(
      'khối ghi khối trưởng khác nhật ký; việc bàn giao sẽ bị từ chối',
      'the bloc names another head than its logs; handovers are refused',
    ),
  'revocation-differs': () =>
    words(
      'không có mục hủy khóa như vậy; khóa bị chặn mà không ai hủy',
      'there is no such revoking entry; a key is refused that nobody revoked',
    ),
  'revocation-missing': () =>
    words(
      'nhật ký đã hủy khóa này mà không có bản ghi hủy; quy tắc vẫn nhận khóa',
      'the log revokes this key and no record says so; the rules still accept it',
    ),
  'text-missing': () =>
    words(
      'nhật ký nhắc tới văn bản không còn; không ai đọc được',
      'the log names a text that is gone; nobody can read it',
    ),
  'text-unnamed': () =>
    words('không mục nào của nhật ký nhắc tới văn bản này', 'no entry of the log names this text'),
  'not-judged': () =>
    words('chưa xét được, vì thiếu thứ nó dựa vào', 'it cannot be judged: what it rests on is not at hand'),
} as const

export type DeviationKind = keyof typeof kinds

/** Something stored that is not as it must be. `detail` is a name or a code, the same in every language. */
export type Deviation = {
  readonly path: string
  readonly kind: DeviationKind
  readonly detail: string
}

/** What is wrong and what follows from it, in the terminal's language. */
export function consequenceOf({ kind }: Deviation): Said {
  return kinds[kind]()
}

/** Notes a deviation. */
export type Note = (path: string, kind: DeviationKind, detail?: string) => void
