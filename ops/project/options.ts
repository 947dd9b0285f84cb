import { words } from '../../scripts/cli/language'

/** Which project: understood by every command that touches one. */
export const projectOption = { project: { type: 'string' } } as const

/** Help lines for {@link projectOption}. */
export const projectHelp = words(
  `  --project ID      dự án Firebase; nếu không ghi: dự án đã cấu hình bằng npm run configure`,
  `  --project ID      the Firebase project; without it: the one that npm run configure has set up`,
)
