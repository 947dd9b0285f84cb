import { resolve } from 'node:path'
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { defaultDataDir } from '../stack/project'
import { words, type Said } from './language'
import { messageOf, problem } from './problem'
import { terminal } from './say'

type Options = NonNullable<ParseArgsConfig['options']>
type Value = string | boolean | undefined
type Values = Record<string, Value>

/** Which ports: understood by every script that talks to the local stack. */
export const portOffsetOption = { 'port-offset': { type: 'string' } } as const satisfies Options

/** Which data: understood by every script that starts or ends the local stack. */
export const dataDirOption = { 'data-dir': { type: 'string' } } as const satisfies Options

/** Help lines for {@link portOffsetOption}. */
export const portOffsetHelp = words(
  `  --port-offset N   cộng N vào mọi cổng (trang 5173, Auth 9099, Firestore 8080);
                    cũng đặt được bằng biến môi trường GIAO_UOC_PORT_OFFSET`,
  `  --port-offset N   adds N to every port (page 5173, Auth 9099, Firestore 8080);
                    the environment variable GIAO_UOC_PORT_OFFSET does the same`,
)

/** Help lines for {@link dataDirOption}. */
export const dataDirHelp = words(
  `  --data-dir DIR    thư mục dữ liệu, nếu không phải .local/data`,
  `  --data-dir DIR    where the data is kept, if not in .local/data`,
)

/** The last help line of every command. */
export const helpHelp = words(
  `  --help            in phần này; tiếng Việt hay tiếng Anh theo LC_ALL, LC_MESSAGES, LANG`,
  `  --help            prints this; Vietnamese or English by LC_ALL, LC_MESSAGES, LANG`,
)

/**
 * Reads the command line. `--help` prints the help and ends the process; an unknown option or a
 * stray word is a problem.
 */
export function readOptions(help: Said, options: Options = {}): Values {
  const values = parse(options)
  if (values['help'] === true) {
    terminal.line(help)
    process.exit(0)
  }
  return values
}

/** What npm keeps for itself, and gives to every script. */
const ofNpm = ['file', 'help', 'json', 'only']

/** Without a lone `--` before it, npm takes an option for its own, and the command never hears of it. */
function requireLoneDashes(options: Options): void {
  const swallowed = Object.keys(options).find(
    (name) => !ofNpm.includes(name) && process.env[`npm_config_${name.replaceAll('-', '_')}`] !== undefined,
  )
  if (swallowed === undefined) return
  const command = process.env['npm_lifecycle_event'] ?? 'LỆNH'
  throw problem(
    `Thiếu dấu -- đứng riêng: npm run ${command} -- --${swallowed} …`,
    `A lone -- is missing: npm run ${command} -- --${swallowed} …`,
  )
}

function parse(options: Options): Values {
  requireLoneDashes(options)
  try {
    const { values } = parseArgs({ options: { ...options, help: { type: 'boolean', short: 'h' } } })
    return values
  } catch (error) {
    throw problem(
      `Không hiểu tham số: ${messageOf(error)} (xem --help)`,
      `Cannot read the options: ${messageOf(error)} (see --help)`,
    )
  }
}

/** The port offset from the option, else from GIAO_UOC_PORT_OFFSET, else 0. */
export function readPortOffset(option: Value): number {
  const text = typeof option === 'string' ? option : (process.env['GIAO_UOC_PORT_OFFSET'] ?? '0')
  const offset = Number(text)
  if (text.trim() !== '' && Number.isInteger(offset) && offset >= 0 && offset <= 50_000) return offset
  throw problem(
    `Độ dời cổng phải là số nguyên từ 0 đến 50000, không phải "${text}".`,
    `The port offset must be an integer from 0 to 50000, not "${text}".`,
  )
}

/** The data folder from the option, else the usual one. */
export function readDataDir(option: Value): string {
  return typeof option === 'string' ? resolve(option) : defaultDataDir
}
