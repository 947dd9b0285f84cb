/** Sample texts for the gallery, as screens show them, with invented names. */
export const samples = {
  bloc: 'Khối thi đua khối phường quận Liên Chiểu',
  year: 'Giao ước thi đua năm 2014',
  stage: 'Đang ký',
  person: 'Đặng Quốc Bảo',
  office: 'Phó Chủ tịch UBND phường Hòa Minh',
  signOut: 'Đăng xuất',
  heading: 'Bộ thành phần giao diện',
  intro: 'Mỗi thành phần trong mọi trạng thái, để xem và sửa trước khi dùng trên các trang.',
  sections: {
    type: 'Chữ và màu',
    acts: 'Nút và liên kết',
    fields: 'Ô nhập',
    marks: 'Lựa chọn',
    states: 'Trạng thái và thông báo',
    paper: 'Văn bản',
    board: 'Bàn ký',
    dialog: 'Hộp thoại',
  },
} as const

export type BoardCell = {
  unit: string
  capacity: string
  name: string
  state: 'verified' | 'sending' | 'recorded' | 'invalid' | 'online' | 'absent'
  word: string
  code: string
}

/** The five seats of a signing in progress. */
export const cells: readonly BoardCell[] = [
  {
    unit: 'Hòa Hiệp Bắc',
    capacity: 'CHỦ TỊCH',
    name: 'Trần Minh Khôi',
    state: 'verified',
    word: '14:32:07',
    code: 'QX7M2P-RA60ZT',
  },
  {
    unit: 'Hòa Hiệp Nam',
    capacity: 'CHỦ TỊCH',
    name: 'Lê Thị Thu Hà',
    state: 'online',
    word: 'đang xem nội dung 21',
    code: '',
  },
  {
    unit: 'Hòa Khánh Bắc',
    capacity: 'CHỦ TỊCH',
    name: 'Nguyễn Hữu Phước',
    state: 'recorded',
    word: 'máy chủ đã ghi',
    code: '',
  },
  {
    unit: 'Hòa Khánh Nam',
    capacity: 'CHỦ TỊCH',
    name: 'Phan Thị Bích Ngọc',
    state: 'absent',
    word: 'chưa kết nối',
    code: '',
  },
  {
    unit: 'Hòa Minh',
    capacity: 'KT. CHỦ TỊCH',
    name: 'Đặng Quốc Bảo',
    state: 'invalid',
    word: 'KHÔNG HỢP LỆ',
    code: '9BCE44-TY71KD',
  },
]

export type TargetRow = {
  id: string
  unit: string
  target: string
  last: string
}

/** One item's targets, with figures of different lengths. */
export const targets: readonly TargetRow[] = [
  { id: 'hhb', unit: 'Hòa Hiệp Bắc', target: '100%', last: '130%' },
  { id: 'hhn', unit: 'Hòa Hiệp Nam', target: '98,5%', last: '104,25%' },
  { id: 'hkb', unit: 'Hòa Khánh Bắc', target: '1.100%', last: '99%' },
  { id: 'hkn', unit: 'Hòa Khánh Nam', target: 'đạt', last: '–' },
]
