import { isCleanLine } from '../../src/domain/shared/text'
import { problem } from '../../scripts/cli/problem'

/** Whom to ask. */
export const contactSetting = 'VITE_CONTACT'
/** Whether errors are kept for the office. */
export const errorReportsSetting = 'VITE_ERROR_REPORTS'

const longest = 200

/** A contact as it may stand in the configuration: one line, without what such files give a meaning of its own. */
export function readContact(typed: string): string {
  const text = typed.trim().normalize('NFC')
  if (text === '' || (text.length <= longest && isCleanLine(text) && !/['"`$\\]/.test(text))) return text
  throw problem(
    `--contact cần một dòng, nhiều nhất ${longest} ký tự, không có dấu nháy, $ và \\.`,
    `--contact is one line of at most ${longest} characters without quotes, $ and \\.`,
  )
}

/** `on`, or empty for off. */
export function readErrorReports(typed: string): string {
  if (typed === 'on') return 'on'
  if (typed === 'off') return ''
  throw problem(
    `--error-reports là on hoặc off, không phải "${typed}".`,
    `--error-reports is on or off, not "${typed}".`,
  )
}
