import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { words } from '../../scripts/cli/language'
import { helpHelp, readOptions } from '../../scripts/cli/options'
import { run } from '../../scripts/cli/run'
import { terminal } from '../../scripts/cli/say'
import { badFiles } from './proof-corpus/bad-files'
import { badGround } from './proof-corpus/bad-ground'
import { badLogs } from './proof-corpus/bad-logs'
import { badSignatures } from './proof-corpus/bad-signatures'
import { badTerms } from './proof-corpus/bad-terms'
import { badTrust } from './proof-corpus/bad-trust'
import { badYears } from './proof-corpus/bad-years'
import { goodCases } from './proof-corpus/good'
import { resultBallots } from './proof-corpus/results-ballots'
import { resultCounting } from './proof-corpus/results-counting'
import { resultDays } from './proof-corpus/results-days'
import { resultFigures } from './proof-corpus/results-figures'
import { goodResults } from './proof-corpus/results-good'
import { resultHeads } from './proof-corpus/results-heads'
import { resultOpen } from './proof-corpus/results-open'
import { resultPins } from './proof-corpus/results-pins'
import { resultReports } from './proof-corpus/results-reports'
import { resultSchemes } from './proof-corpus/results-schemes'
import { resultSites } from './proof-corpus/results-sites'
import { resultTerms } from './proof-corpus/results-terms'
import { resultTexts } from './proof-corpus/results-texts'
import { resultVotes } from './proof-corpus/results-votes'

const help = words(
  `npm run proofs:write: ghi lại tests/fixtures/proofs, bộ tệp bằng chứng mà mọi bộ kiểm tra phải cho cùng kết quả

Mỗi tệp một thư mục, với khóa thật tạo riêng cho việc này rồi bỏ đi. Bộ cũ bị xóa trước.

${helpHelp}`,
  `npm run proofs:write: writes tests/fixtures/proofs anew, the corpus of proofs that all verifiers are held to

One folder a case, with real keys made for the purpose and thrown away. The old corpus is removed first.

${helpHelp}`,
)

const folder = fileURLToPath(new URL('../fixtures/proofs/', import.meta.url))

await run(async () => {
  readOptions(help)
  const bad = {
    ...(await badFiles()),
    ...(await badLogs()),
    ...(await badSignatures()),
    ...badGround(),
    ...(await badTrust()),
    ...badYears(),
    ...badTerms(),
  }
  const good = Object.entries({
    ...(await goodCases()),
    ...(await goodResults()),
    ...resultSchemes(),
    ...resultReports(),
    ...resultTexts(),
    ...resultFigures(),
    ...resultBallots(),
    ...resultHeads(),
    ...resultTerms(),
    ...resultPins(),
    ...resultSites(),
    ...resultCounting(),
    ...resultVotes(),
    ...resultDays(),
    ...resultOpen(),
  })
  const failing = Object.entries(bad).map(([name, made]) => [`${name}_fail`, made] as const)

  rmSync(folder, { recursive: true, force: true })
  for (const [name, { about, code, results, known, file, unproven = [] }] of [...good, ...failing]) {
    mkdirSync(join(folder, name), { recursive: true })
    writeFileSync(join(folder, name, 'bundle.json'), file)
    const said = { about, code, results, ...known, unproven }
    writeFileSync(
      join(folder, name, 'case.json'),
      `${JSON.stringify(said, null, 2)}
`,
    )
  }
  const [right, wrong] = [good.length, failing.length]
  terminal.line(
    words(`✓ Đã ghi ${right} tệp đúng, ${wrong} tệp sai.`, `✓ Written: ${right} good, ${wrong} bad.`),
  )
})
