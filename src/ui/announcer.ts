import { inject, shallowRef, type InjectionKey, type ShallowRef } from 'vue'

export type Announcement = {
  id: number
  text: string
  urgency: 'polite' | 'assertive'
}

export type Announcer = {
  /** The latest sentences, oldest first; UiLiveRegion shows it to screen readers. */
  spoken: Readonly<ShallowRef<readonly Announcement[]>>
  /** Says a sentence once. The same sentence may be said again later. */
  announce: (text: string, urgency?: Announcement['urgency']) => void
}

export const announcerKey: InjectionKey<Announcer> = Symbol('announcer')

/**
 * Sentences for screen readers. Several may arrive at once (five signatures in one instant): each is kept for a while,
 * so that none is cut off by the next.
 */
export function createAnnouncer(keptMs = 10_000): Announcer {
  const spoken = shallowRef<readonly Announcement[]>([])
  let last = 0

  return {
    spoken,
    announce(text, urgency = 'polite') {
      const id = ++last
      spoken.value = [...spoken.value, { id, text, urgency }]
      setTimeout(() => {
        spoken.value = spoken.value.filter((one) => one.id !== id)
      }, keptMs)
    },
  }
}

/** The announcer of the app this component lives in. */
export function useAnnouncer(): Announcer {
  const announcer = inject(announcerKey, undefined)
  if (!announcer) throw new Error('No announcer is provided to this component.')
  return announcer
}
