import { existsSync, writeFileSync } from 'node:fs'
import { words } from '../../scripts/cli/language'
import { problem } from '../../scripts/cli/problem'
import { terminal } from '../../scripts/cli/say'
import { writeSheet, type SheetCell } from '../../src/documents/sheet'
import { peopleColumns, roleNames, unitColumns } from '../../src/domain/people/sheet/columns'
import { blocColumns } from './bloc-sheet'

const headings = (columns: Readonly<Record<string, string>>): readonly SheetCell[] =>
  Object.values(columns).map((heading) => ({ heading }))

const unit = (name: string, order: number) => ['', 'phường', name, '', order, '', '']
const leader = (address: string, name: string, ward: string) => [
  `${address}@giao-uoc.example`,
  name,
  roleNames.leader,
  `phường ${ward}`,
  `Chủ tịch UBND phường ${ward}`,
  'Chủ tịch',
]

const guide: readonly string[] = [
  'Đây là tệp mẫu đã điền sẵn một khối hư cấu. Xin thay bằng khối của Quý vị: giữ nguyên tên các cột, sửa các dòng.',
  'Trang Khối: đúng một dòng. Người lập khối là người của cơ quan chứng kiến và cũng có một dòng ở trang Thành viên. Mã khối để trống thì được đặt theo tên.',
  'Trang Đơn vị: mỗi đơn vị một dòng, ít nhất hai đơn vị. Cột Mã để trống.',
  'Trang Thành viên: mỗi người một dòng, mỗi người một địa chỉ thư điện tử của chính mình. Lãnh đạo và thư ký thuộc một đơn vị; người chứng kiến và người theo dõi thì để trống cột Đơn vị.',
  `Vai trò: ${Object.values(roleNames).join(', ')}.`,
  'Tư cách ký: Chủ tịch, KT. Chủ tịch, Q. Chủ tịch, TL. Chủ tịch hoặc TUQ. Chủ tịch; nhiều tư cách cách nhau bằng dấu chấm phẩy. Ba cột cuối chỉ ghi khi có TUQ.',
]

/** Writes a workbook of a fictitious bloc, to be changed into one's own. What is there is never written over. */
export async function writeTemplate(file: string): Promise<void> {
  if (existsSync(file)) {
    throw problem(
      `Đã có tệp ${file}, không ghi đè. Xin chọn tên khác.`,
      `There is a file ${file}, which is not written over. Choose another name.`,
    )
  }
  const book = await writeSheet([
    {
      name: 'Khối',
      rows: [
        headings(blocColumns),
        [
          'Khối thi đua các phường quận Mẫu',
          'Khối',
          'Khối trưởng',
          'Phòng Nội vụ quận Mẫu',
          'phường Sông Trên',
          'noivu@giao-uoc.example',
          '',
        ],
      ],
      widths: [36, 14, 20, 28, 24, 28, 20],
      frozenRows: 1,
    },
    {
      name: 'Đơn vị',
      rows: [headings(unitColumns), unit('Sông Trên', 1), unit('Sông Dưới', 2)],
      widths: [16, 12, 24, 16, 10, 14, 14],
      frozenRows: 1,
    },
    {
      name: 'Thành viên',
      rows: [
        headings(peopleColumns),
        [
          'noivu@giao-uoc.example',
          'Nguyễn Thị Mẫu',
          roleNames.witness,
          '',
          'Trưởng phòng Nội vụ quận Mẫu',
          '',
        ],
        leader('song-tren', 'Trần Văn Mẫu', 'Sông Trên'),
        leader('song-duoi', 'Lê Thị Mẫu', 'Sông Dưới'),
      ],
      widths: [30, 26, 20, 24, 40, 30, 20, 16, 22],
      frozenRows: 1,
    },
    { name: 'Hướng dẫn', rows: guide.map((line) => [line]), widths: [100] },
  ])
  writeFileSync(file, new Uint8Array(await book.arrayBuffer()))
  terminal.line(
    words(
      `✓ Đã ghi tệp mẫu ${file}: mở bằng Excel, thay bằng khối của Quý vị rồi lưu.`,
      `✓ Wrote the template ${file}: open it in Excel, make it your bloc, and save it.`,
    ),
  )
}
