import { computed, reactive, shallowRef, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'

import { personFaults, type PersonFault } from '@/domain/people/check-person'
import { normaliseEmail, isAddress } from '@/domain/people/invite'
import { hasUnit, type Member, type PersonFacts, type Role } from '@/domain/people/member'
import { toOneLine } from '@/domain/shared/text'
import { useBlocStore } from '@/stores/bloc'

/** The typed facts of a person. */
export type PersonDraft = {
  email: string
  role: Role
  unit: string
  name: string
  position: string
  capacities: string[]
  admin: boolean
}

/** Where the form shows what is wrong. */
export type FormErrors = Partial<Record<PersonFault['field'] | 'email', string>>

const empty = (): PersonDraft => ({
  email: '',
  role: 'leader',
  unit: '',
  name: '',
  position: '',
  capacities: [],
  admin: false,
})

/** A form about a person: what is typed, what would be stored, and, after the first attempt, what is still wrong. */
export function usePersonForm(withEmail: Readonly<Ref<boolean>>) {
  const { t } = useI18n()
  const bloc = useBlocStore()
  const draft = reactive<PersonDraft>(empty())
  const tried = shallowRef(false)

  const facts = computed<PersonFacts>(() => ({
    role: draft.role,
    admin: draft.admin,
    unit: hasUnit(draft.role) ? draft.unit : '',
    name: toOneLine(draft.name),
    position: toOneLine(draft.position),
    capacities: draft.capacities,
  }))
  const email = computed(() => normaliseEmail(draft.email))
  const found = computed<FormErrors>(() => {
    const units = new Set(bloc.units.records.keys())
    const errors: FormErrors = {}
    if (withEmail.value && !isAddress(email.value)) errors.email = t('people.fault.email')
    else if (withEmail.value && isMember(email.value)) errors.email = t('people.fault.known')
    for (const { field, why } of personFaults(facts.value, units)) {
      errors[field] ??= t(`people.fault.${field}.${why}`)
    }
    return errors
  })
  const errors = computed<FormErrors>(() => (tried.value ? found.value : {}))

  function isMember(address: string): boolean {
    return [...bloc.members.records.values()].some((member) => member.email === address)
  }

  /** True if nothing is wrong; from now on errors are shown. */
  function check(): boolean {
    tried.value = true
    return Object.keys(found.value).length === 0
  }

  /** Fills the form with the facts of somebody, or clears it. */
  function begin(member: Member | null): void {
    tried.value = false
    Object.assign(draft, empty(), member === null ? {} : { ...member, capacities: [...member.capacities] })
  }

  return { draft, facts, email, errors, check, begin }
}
