/** What to do where no window can be opened: three lines. */
export function byHand(pageUrl: string): string {
  return [
    `1. Mở ${pageUrl} trong sáu hồ sơ trình duyệt riêng (Chrome: Thêm hồ sơ), vì các thẻ của một hồ sơ dùng chung đăng nhập.`,
    '2. Ở mỗi cửa sổ chọn một người trong phần Dùng thử: năm chủ tịch phường và Phòng Nội vụ.',
    '3. Chủ tịch Hòa Hiệp Bắc chốt giao ước, Phòng Nội vụ mở phiên ký, năm phường rà soát rồi ký.',
  ].join('\n')
}
