import { words } from '../../scripts/cli/language'

/** What the commands that check a proof have in common. */
export const trustHelp = words(
  `  --witness-key F     dấu khóa của người chứng kiến, lấy từ nguồn khác ngoài tệp; dùng được nhiều lần
  --ward-key UNIT=F   dấu khóa của một đơn vị, do đơn vị đó cho biết; dùng được nhiều lần
  --demo              chấp nhận chữ ký tạo trên trang chạy thử`,
  `  --witness-key F     the witness's key fingerprint, from elsewhere than the file; may be given several times
  --ward-key UNIT=F   the fingerprint that a unit gives of its own key; may be given several times
  --demo              takes signatures of a trial site`,
)

/** How they end. */
export const outcomeHelp = words(
  `  --help              in phần này; tiếng Việt hay tiếng Anh theo LC_ALL, LC_MESSAGES, LANG

Dòng đầu là VALID hoặc mã lỗi (docs/protocol.md); mã thoát là 0 hoặc 1.`,
  `  --help              prints this; Vietnamese or English by LC_ALL, LC_MESSAGES, LANG

The first line is VALID or the error code (docs/protocol.md); the exit code is 0 or 1.`,
)
