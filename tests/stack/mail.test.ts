import { expect, test, vi } from 'vitest'
import { silent } from '../../scripts/cli/say'
import { asNobody } from '../../scripts/stack/emulator-api'
import { freshPlace } from './support/place'
import { start } from './support/stack'

test(
  'the link of a letter is shown where the stack runs, to the page of the site, since no mail is sent',
  { timeout: 180_000 },
  async () => {
    const lines: string[] = []
    const say = { ...silent, line: (text: string) => lines.push(text) }
    const stack = await start({ ...(await freshPlace()), say })

    const url = `http://localhost:${String(stack.ports.auth)}/identitytoolkit.googleapis.com/v1/accounts:sendOobCode?key=demo`
    const request = {
      requestType: 'EMAIL_SIGNIN',
      email: 'hoaminh@demo.test',
      continueUrl: `${stack.pageUrl}/`,
      canHandleCodeInApp: true,
    }
    expect((await asNobody('POST', url, request)).status).toBe(200)

    await vi.waitFor(() => {
      expect(lines).toContainEqual(
        expect.stringMatching(
          /^✉ Liên kết trong thư gửi tới hoaminh@demo\.test: http:\/\/localhost:\d+\/account\/action\?mode=signIn\S+oobCode=/,
        ),
      )
    })
  },
)
