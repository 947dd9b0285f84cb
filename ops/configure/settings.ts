import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { parseEnv } from 'node:util'

/** The settings of a site, by name. */
export type Settings = Readonly<Record<string, string | undefined>>

/** The address that people open, and so the address of their passkeys; no part of the build. */
export const siteSetting = 'SITE_ADDRESS'

/** The settings that a file holds; none if there is no such file. */
export function readSettings(file: string): Settings {
  return existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}
}

/** Puts settings into a file, at their own lines or at its end. All other lines stay; the file is never half written. */
export function writeSettings(file: string, settings: Readonly<Record<string, string>>): void {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
  let text = before === '' || before.endsWith('\n') ? before : `${before}\n`
  for (const [name, value] of Object.entries(settings)) {
    const line = `${name}='${value}'`
    const own = new RegExp(`^\\s*(export\\s+)?${name}\\s*=.*$`, 'm')
    text = own.test(text) ? text.replace(own, () => line) : `${text}${line}\n`
  }
  const beside = `${file}.new`
  writeFileSync(beside, text, { mode: 0o600 })
  renameSync(beside, file)
}
