import { useI18n } from 'vue-i18n'

import { checkPeopleSheet, importPeople } from '@/actions/import-people'
import { peopleColumns, peopleHeadings } from '@/domain/people/sheet/columns'
import type { PeoplePlan } from '@/domain/people/sheet/plan-people'
import type { PeopleProblem } from '@/domain/people/sheet/problem'
import { unitTitle } from '@/domain/people/unit'
import { fail } from '@/domain/shared/result'
import { saveWorkbook, useImport } from '@/features/prepare/spreadsheet'
import { useManaging } from '@/composables/use-managing'
import { useBlocStore } from '@/stores/bloc'
import { useInvitesStore } from '@/stores/invites'
import { useServices } from '@/services/services'

const widths = [30, 26, 20, 24, 40, 30, 20, 16, 22]
const guide = ['email', 'role', 'unit', 'position', 'capacities', 'paper', 'admin'] as const

/** Invitations from a spreadsheet. */
export function usePeopleSheet() {
  const { t } = useI18n()
  const { load } = useServices()
  const bloc = useBlocStore()
  const store = useInvitesStore()
  const managing = useManaging()

  const importing = useImport<PeoplePlan, PeopleProblem>({
    headings: () => peopleHeadings,
    check: async (rows, progress) => {
      const { clock } = await load()
      const invites = store.invites.records
      const known = { units: bloc.units.records, members: bloc.members.records, invites }
      return checkPeopleSheet(rows, known, clock.now(), progress)
    },
    write: async (plan) => {
      const services = await load()
      return managing.value === null ? fail('NOT_YOUR_ROLE') : importPeople(services, managing.value, plan)
    },
  })

  function saveTemplate(): Promise<void> {
    const inVietnamese = { locale: 'vi' } as const
    const units = [...bloc.units.records.values()].sort((a, b) => a.order - b.order)
    return saveWorkbook(
      t('people.sheet.file', {}, inVietnamese),
      {
        name: t('people.sheet.page', {}, inVietnamese),
        rows: [Object.values(peopleColumns).map((heading) => ({ heading }))],
        widths,
      },
      {
        name: t('sheet.guidePage', {}, inVietnamese),
        rows: [
          ...guide.map((line) => [t(`people.sheet.guide.${line}`, {}, inVietnamese)]),
          [{ heading: t('people.sheet.guide.units', {}, inVietnamese) }],
          ...units.map((unit) => [`– ${unitTitle(unit)}`]),
        ],
      },
    )
  }

  return { importing, saveTemplate }
}
