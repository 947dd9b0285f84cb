import { expect, test } from 'vitest'

import { inAppBrowser } from '@/features/shell/account/in-app-browser'

const android =
  'Mozilla/5.0 (Linux; Android 13; SM-A145F; wv) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36'
const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) AppleWebKit/605.1.15 Mobile/21B74'

test.each([
  [`${android} Zalo android/12110630 ZaloTheme/light`, 'Zalo'],
  [`${iphone} [FBAN/FBIOS;FBAV/440.0.0.20.99]`, 'Facebook'],
  [`${android} [FB_IAB/FB4A;FBAV/440.0.0.31.99;]`, 'Facebook'],
  [`${android} [FB_IAB/Orca-Android;FBAV/430.0.0.23;]`, 'Messenger'],
  [`${iphone} [FBAN/MessengerForiOS;FBAV/430.0.0.23]`, 'Messenger'],
  [`${iphone} Instagram 300.0.0.0`, 'Instagram'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120.0 Safari/537.36 Edg/120.0', null],
])('%s is the browser of %s', (userAgent, app) => {
  expect(inAppBrowser(userAgent)).toBe(app)
})
