import { lines, words, type Said } from '../cli/language'

/** What to do where no window can be opened: three lines. */
export function byHand(pageUrl: string): Said {
  return lines(
    words(
      `1. Mở ${pageUrl} trong sáu hồ sơ trình duyệt riêng (Chrome: Thêm hồ sơ), vì các thẻ của một hồ sơ dùng chung đăng nhập.`,
      `1. Open ${pageUrl} in six browser profiles (Chrome: Add profile), as the tabs of one profile share a login.`,
    ),
    words(
      '2. Ở mỗi cửa sổ chọn một người trong phần Dùng thử: năm chủ tịch phường và Phòng Nội vụ.',
      '2. In each window choose a person under Dùng thử: the five ward chairs and Phòng Nội vụ.',
    ),
    words(
      '3. Chủ tịch Hòa Hiệp Bắc chốt giao ước, Phòng Nội vụ mở phiên ký, năm phường rà soát rồi ký.',
      '3. The chair of Hòa Hiệp Bắc freezes the pledge, Phòng Nội vụ opens the signing, the five wards review and sign.',
    ),
  )
}
