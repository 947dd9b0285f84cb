import { useServices } from '@/services/services'

/** Letters about an account: each leads to the page of its action, and on to the start. */
export function useLetters() {
  const { auth } = useServices()
  const start = `${window.location.origin}/`

  return {
    /** To the person signed in, to verify their address. */
    sendVerification: () => auth.sendVerification(start),
    /** To `email`, to set a new password, if it has an account. */
    sendReset: (email: string) => auth.sendReset(email, start),
    /** To `email`, which the person signed in wants to have in place of their own. */
    sendChange: (email: string) => auth.sendChange(email, start),
  }
}
