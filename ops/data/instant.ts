/** A time of Firestore (RFC 3339, UTC) in a form that sorts as text: its fraction has as many digits as there can be. */
export function sortable(time: string): string {
  const [seconds = '', fraction = ''] = time.replace('Z', '').split('.')
  return `${seconds}.${fraction.padEnd(9, '0')}`
}
