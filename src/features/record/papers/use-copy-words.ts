import type { SignedCopy } from '@/domain/year/signed-copies'
import { sentence } from '@/i18n/sentence'
import { useBlocStore } from '@/stores/bloc'
import { useYearStore } from '@/stores/year'

/** The office that a signed copy comes from, as text. */
export function useCopyWords() {
  const bloc = useBlocStore()
  const year = useYearStore()

  /** The office with the unit's id ('' for the witness office), as named in the text in force. */
  function officeOf(unit: string): string {
    if (unit === '') return year.revision?.revision.witness.office ?? bloc.bloc?.witnessOffice ?? ''
    return sentence(bloc.titleOf(unit))
  }

  return { officeOf, office: (copy: SignedCopy) => officeOf(copy.unit) }
}
