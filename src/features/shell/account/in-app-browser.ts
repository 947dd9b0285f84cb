/** Marks of apps in what their own browsers call themselves, the more telling first. */
const apps: readonly (readonly [name: string, mark: RegExp])[] = [
  ['Zalo', /\bZalo/i],
  ['Messenger', /\b(?:Messenger|Orca-Android|MessengerForiOS|MessengerLiteForiOS)\b/],
  ['Instagram', /\bInstagram\b/],
  ['Facebook', /\bFB(?:AN|AV|_IAB)\b/],
  ['TikTok', /\b(?:TikTok|musical_ly|BytedanceWebview)\b/i],
  ['Viber', /\bViber\b/],
]

/** The app in whose own browser a page is open, by name where it is known; null in no such browser. */
export function inAppBrowser(userAgent: string): string | null {
  return apps.find(([, mark]) => mark.test(userAgent))?.[0] ?? null
}
