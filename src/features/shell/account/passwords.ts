/** How many characters a password chosen here has at least. */
const fewest = 8

/** True if a password chosen here is too short to be sent. */
export function isTooShort(password: string): boolean {
  return password.length < fewest
}
