import { inject, shallowRef, type InjectionKey, type ShallowRef } from 'vue'

/** A dialog that is open. */
export type OpenDialog = {
  /** Closes it, unless it is locked. */
  readonly close: () => void
  /** An act is under way in it: it cannot be closed. */
  readonly locked: () => boolean
}

export type OpenDialogs = {
  /** Those that are open, the topmost last. */
  readonly all: Readonly<ShallowRef<readonly OpenDialog[]>>
  /** Adds one that has opened; returns how it is taken away again. */
  readonly add: (dialog: OpenDialog) => () => void
}

export const openDialogsKey: InjectionKey<OpenDialogs> = Symbol('open dialogs')

/** The dialogs of an app: whoever leads back on this device closes the topmost first. */
export function createOpenDialogs(): OpenDialogs {
  const all = shallowRef<readonly OpenDialog[]>([])
  return {
    all,
    add(dialog) {
      all.value = [...all.value, dialog]
      return () => {
        all.value = all.value.filter((one) => one !== dialog)
      }
    },
  }
}

/** The dialogs of the app this component lives in; none are kept where nobody asks for them. */
export function useOpenDialogs(): OpenDialogs {
  return inject(openDialogsKey, createOpenDialogs, true)
}
