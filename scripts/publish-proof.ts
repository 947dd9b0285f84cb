import { register } from 'node:module'
import { run } from './cli/run'

const HELP = `npm run publish:proof -- TỆP --witness-key DẤU_KHÓA: kiểm tra một tệp bằng chứng như npm run verify, rồi đặt
bản công khai của tệp vào trang web, ở /proofs/KHỐI/NĂM.json; tệp không hợp lệ thì không ghi gì
(verifies a proof bundle, or a PDF that carries one, and puts its public copy where the site serves it)

Bản nằm trong public/, nên lần dựng sau vẫn còn; trang đã dựng sẵn thì được thêm ngay.

  --witness-key F     dấu khóa của người chứng kiến, lấy từ nguồn khác ngoài tệp; dùng được nhiều lần
                      (the witness's key fingerprint, from elsewhere than the file)
  --ward-key UNIT=F   dấu khóa của một đơn vị, do đơn vị đó cho biết; dùng được nhiều lần
                      (the fingerprint that a unit gives of its own key)
  --demo              chấp nhận chữ ký tạo trên trang chạy thử (takes signatures of a trial site)
  --into DIR          chỉ đặt vào trang web ở thư mục này (into the site in this folder alone)
  --help              in phần này (this text)

Dòng đầu là VALID hoặc mã lỗi (docs/protocol.md); mã thoát là 0 hoặc 1.
(The first line is VALID or the error code; the exit code is 0 or 1.)`

await run(async () => {
  register('./verify/resolve.js', import.meta.url)
  const { intoOption, readArguments } = await import('./verify/arguments')
  const { file, trust, into } = readArguments(HELP, process.argv.slice(2), intoOption)
  const [{ checkFile }, { tell }, { placeCopy }, { siteIn, sitesHere }, { tellPlaced }] = await Promise.all([
    import('./verify/check'),
    import('./verify/tell'),
    import('./publish/place'),
    import('./publish/sites'),
    import('./publish/tell-placed'),
  ])
  const checked = await checkFile(file, trust)
  for (const line of tell(checked)) console.log(line)
  const { text, report } = checked
  if (text === null || report?.verdict !== 'valid') {
    process.exitCode = 1
    return
  }
  const placed = placeCopy(text, report.facts, into === undefined ? sitesHere() : [siteIn(into)])
  for (const line of tellPlaced(placed, report.facts)) console.log(line)
})
