import { resolve } from 'node:path'
import { words } from '../cli/language'
import { silent, type Say } from '../cli/say'
import { enterDemo } from '../seed/enter'
import { buildLocally } from '../site/local-build'
import { serveBuilt, serveSources, type Site } from '../site/serve'
import { instanceOf } from './data/snapshots'
import { findFirestoreEmulator } from './firestore/find'
import { enforceRules } from './firestore/rules'
import { portsAt, requireFree, type Ports } from './ports'
import { startKeeper, type Keeper, type KeeperNews } from './process/keep'
import { reap } from './process/reap'
import { defaultDataDir, defaultRulesFile, projectId } from './project'

/** How to start a stack; everything has a default. */
export type StackOptions = {
  /** Added to every port. */
  readonly portOffset?: number
  /** Where the data is kept between runs. One stack at a time may use it. */
  readonly dataDir?: string
  readonly rulesFile?: string
  /** Whether to enter the demo data, if it is not there yet. */
  readonly seed?: boolean
  /** Whether to serve the app: built, or from its sources with hot reload. */
  readonly serve?: boolean | 'sources'
  readonly env?: NodeJS.ProcessEnv
  readonly say?: Say
}

/** A running stack. */
export type Stack = {
  readonly projectId: string
  readonly ports: Ports
  readonly pageUrl: string
  /** Answers when everything written so far is on disk. */
  save(): Promise<void>
  /** Loads the rules file again and proves that it is in force. */
  reloadRules(): Promise<void>
  /** Saves and ends everything. */
  stop(): Promise<void>
  /** Ends everything at once, saving nothing, as a crash would. */
  kill(): Promise<void>
  /** Settles when the emulators have ended, whoever ended them. */
  readonly ended: Promise<unknown>
}

/**
 * Starts the local stack: both emulators with the data of `dataDir` and the rules in force, the
 * demo data if asked for, and the page. After a `kill()` or a crash, starting again on the same
 * `dataDir` goes on from the last act that was written. Fails with a problem (one message for
 * people) when it cannot, and then leaves nothing running.
 */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const { portOffset = 0, seed = true, serve = false, env = process.env, say = silent } = options
  const dataDir = resolve(options.dataDir ?? defaultDataDir)
  const rulesFile = resolve(options.rulesFile ?? defaultRulesFile)
  const ports = portsAt(portOffset)
  const pageUrl = `http://localhost:${ports.page}`

  await reap(dataDir, say)
  await requireFree(ports, serve === false ? ['auth', 'firestore'] : ['page', 'auth', 'firestore'])
  const emulator = await findFirestoreEmulator({ env, say })
  if (serve === true) await buildLocally(say)
  const instance = instanceOf(dataDir)
  say.line(
    words(`• Đang khởi động bộ giả lập: ${emulator.label}`, `• Starting the emulators: ${emulator.label}`),
  )
  const keeper = await startKeeper({ dataDir, rulesFile, ports, emulator }, pageUrl, newsOn(say))
  const site = await furnish(keeper).catch(async (error: unknown) => {
    await keeper.stop()
    throw error
  })

  async function furnish(kept: Keeper): Promise<Site | undefined> {
    if (seed) await enterDemoData(ports, pageUrl, kept, say)
    if (serve === false) return undefined
    return serve === 'sources' ? serveSources(ports, instance) : serveBuilt(ports, instance)
  }

  return {
    projectId,
    ports,
    pageUrl,
    save: () => keeper.save(),
    reloadRules: () => enforceRules(ports.firestore, rulesFile),
    ended: keeper.ended,
    async stop() {
      await site?.close()
      await keeper.stop()
    },
    async kill() {
      await Promise.all([keeper.kill(), site?.close()])
    },
  }
}

function newsOn(say: Say): KeeperNews {
  return {
    mail: (email, link) => {
      say.line(
        words(`✉ Liên kết trong thư gửi tới ${email}: ${link}`, `✉ Link of the letter to ${email}: ${link}`),
      )
    },
    unsaved: (detail) => {
      say.line(
        words(
          `✗ Không ghi được dữ liệu ra đĩa: ${detail}`,
          `✗ The data could not be written to disk: ${detail}`,
        ),
      )
    },
  }
}

async function enterDemoData(ports: Ports, origin: string, keeper: Keeper, say: Say): Promise<void> {
  const entered = await enterDemo(ports, origin)
  await keeper.save()
  say.line(
    entered
      ? words('✓ Đã nhập dữ liệu mẫu.', '✓ Entered the demo data.')
      : words('✓ Dùng lại dữ liệu của lần chạy trước.', '✓ The data of the last run is used again.'),
  )
}
