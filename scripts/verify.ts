import { register } from 'node:module'
import { run } from './cli/run'

const HELP = `npm run verify -- TỆP --witness-key DẤU_KHÓA: kiểm tra một tệp bằng chứng, hay một PDF kèm tệp đó
(verifies a proof bundle, or a PDF that carries one)

  --witness-key F     dấu khóa của người chứng kiến, lấy từ nguồn khác ngoài tệp; dùng được nhiều lần
                      (the witness's key fingerprint, from elsewhere than the file)
  --ward-key UNIT=F   dấu khóa của một đơn vị, do đơn vị đó cho biết; dùng được nhiều lần
                      (the fingerprint that a unit gives of its own key)
  --demo              chấp nhận chữ ký tạo trên trang chạy thử (takes signatures of a trial site)
  --help              in phần này (this text)

Dòng đầu là VALID hoặc mã lỗi (docs/protocol.md); mã thoát là 0 hoặc 1.
(The first line is VALID or the error code; the exit code is 0 or 1.)`

await run(async () => {
  register('./verify/resolve.js', import.meta.url)
  const { readArguments } = await import('./verify/arguments')
  const { file, trust } = readArguments(HELP, process.argv.slice(2))
  const [{ checkFile }, { tell }] = await Promise.all([import('./verify/check'), import('./verify/tell')])
  const checked = await checkFile(file, trust)
  for (const line of tell(checked)) console.log(line)
  if (checked.code !== null) process.exitCode = 1
})
