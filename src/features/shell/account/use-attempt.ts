import { computed, nextTick, readonly, shallowRef, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'

import { isPassing, type Failure } from '@/domain/shared/errors'
import type { Result } from '@/domain/shared/result'

/** Failures that belong to one field; the others are shown above the button. */
const ofEmail: readonly Failure['code'][] = ['EMAIL_INVALID', 'LINK_OTHER_EMAIL']
const ofPassword: readonly Failure['code'][] = ['WRONG_PASSWORD']
const ofNewPassword: readonly Failure['code'][] = ['PASSWORD_WEAK']
const ofFields = [...ofEmail, ...ofPassword, ...ofNewPassword]

/**
 * Attempts of a form about signing in, one at a time; `doing` names the current one. A failure is shown in its place, and focus
 * moves to the field to be corrected.
 */
export function useAttempt<Kind extends string>(form?: Readonly<Ref<HTMLFormElement | null>>) {
  const { t } = useI18n()
  const doing = shallowRef<Kind | null>(null)
  const failure = shallowRef<Failure | null>(null)

  const message = (codes: readonly Failure['code'][]) => {
    const code = failure.value?.code
    return code !== undefined && codes.includes(code) ? t(`errors.${code}`) : undefined
  }
  const emailError = computed(() => message(ofEmail))
  const passwordError = computed(() => message(ofPassword))
  const newPasswordError = computed(() => message(ofNewPassword))
  /** The text of the other failures. Passing ones have their own here: nothing was signed that could be lost. */
  const otherError = computed(() => {
    const code = failure.value?.code
    if (code === undefined || ofFields.includes(code)) return undefined
    return isPassing(code) ? t('signIn.unreachable') : t(`errors.${code}`)
  })

  async function attempt(kind: Kind, work: () => Promise<Result<null>>): Promise<boolean> {
    if (doing.value !== null) return false
    doing.value = kind
    failure.value = null
    try {
      const result = await work()
      if (!result.ok) failure.value = result.failure
      return result.ok
    } finally {
      doing.value = null
      await nextTick()
      form?.value?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
    }
  }

  return {
    attempt,
    doing: readonly(doing),
    code: computed(() => failure.value?.code),
    emailError,
    passwordError,
    newPasswordError,
    otherError,
  }
}
