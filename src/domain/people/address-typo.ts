/** Where most people here have their mail. */
const known = [
  'gmail.com',
  'yahoo.com',
  'yahoo.com.vn',
  'outlook.com',
  'outlook.com.vn',
  'hotmail.com',
  'icloud.com',
  'danang.gov.vn',
] as const

/** True if one slip makes `typed` of `meant`: a letter too many, too few, another one, or two of them swapped. */
function isOneSlip(typed: string, meant: string): boolean {
  let start = 0
  while (start < meant.length && typed[start] === meant[start]) start += 1
  const rest = (text: string, skip: number) => text.slice(start + skip)
  const swapped = typed[start] === meant[start + 1] && typed[start + 1] === meant[start]
  return (
    rest(typed, 1) === rest(meant, 0) ||
    rest(typed, 0) === rest(meant, 1) ||
    rest(typed, 1) === rest(meant, 1) ||
    (swapped && rest(typed, 2) === rest(meant, 2))
  )
}

/** The address that was probably meant by `address`; null if nothing about it looks like a slip. */
export function likelyAddress(address: string): string | null {
  const at = address.lastIndexOf('@')
  const domain = address.slice(at + 1).toLowerCase()
  if (at < 1 || known.some((one) => one === domain)) return null
  const meant = known.find((one) => isOneSlip(domain, one))
  return meant === undefined ? null : `${address.slice(0, at)}@${meant}`
}
