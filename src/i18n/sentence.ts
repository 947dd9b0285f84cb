/** The text with its first letter capitalised: "phường Hòa Minh đã ký" begins with "Phường". */
export function sentence(words: string): string {
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)
}
