import { lines, words, type Said } from '../../scripts/cli/language'
import { problem } from '../../scripts/cli/problem'

/** An address people open the site at. */
export type SiteAddress = {
  readonly origin: string
  /** The address of passkeys (WebAuthn §5.4.2): the host alone. */
  readonly rpId: string
}

/** Reads an address as somebody types it; https alone, but for this machine. */
export function readSiteAddress(typed: string): SiteAddress {
  const text = typed.includes('://') ? typed.trim() : `https://${typed.trim()}`
  const url = URL.canParse(text) ? new URL(text) : null
  const isHere = url?.hostname === 'localhost'
  const isPlain =
    url !== null && url.pathname === '/' && url.search === '' && url.hash === '' && url.username === ''
  const isName = url !== null && /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]+$/.test(url.hostname)
  if (url !== null && isPlain && (isHere || (url.protocol === 'https:' && isName))) {
    return { origin: url.origin, rpId: url.hostname }
  }
  throw problem(
    `"${typed}" không phải là địa chỉ trang. Cần dạng https://tên-miền, không có gì phía sau.`,
    `"${typed}" is not the address of a site. It looks like https://name.of.site, with nothing behind it.`,
  )
}

const ofProjects = /^([a-z0-9-]+)\.(?:web\.app|firebaseapp\.com)$/

/** Fails unless an address of Firebase's own is that of `project`: keys would be bound to somebody else's site. */
export function requireOwnSite({ origin, rpId }: SiteAddress, project: string): void {
  const [, name] = ofProjects.exec(rpId) ?? []
  if (name === undefined || name === project) return
  throw problem(
    `Chưa ghi gì: ${origin} là địa chỉ của dự án ${name}, không phải ${project}. Xin sửa --site thành https://${project}.web.app, hoặc một tên miền của cơ quan.`,
    `Nothing was written: ${origin} is the address of the project ${name}, not ${project}. Correct --site to https://${project}.web.app, or to a domain of the office.`,
  )
}

/** Said before an address is chosen: what hangs on it. */
export function forLife({ origin, rpId }: SiteAddress): Said {
  return lines(
    words(`Địa chỉ trang: ${origin}`, `Address of the site: ${origin}`),
    words(
      `Khóa ký của mọi người gắn với "${rpId}" suốt đời: khóa tạo ở địa chỉ này không dùng được ở địa chỉ khác. ` +
        'Muốn dùng tên miền riêng của cơ quan thì chọn NGAY BÂY GIỜ, trước khi ai tạo khóa.',
      `Everybody's signing key is bound to "${rpId}" for life: a key made at this address is of no use at another. ` +
        'If the office is to have a domain of its own, choose it NOW, before anybody makes a key.',
    ),
  )
}
