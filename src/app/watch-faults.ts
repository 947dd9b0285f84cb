import type { Router } from 'vue-router'

import { createFaultReports } from '@/actions/report-faults'
import type { AppServices } from '@/services/services'

import { hearUnexpected } from './container'

/** The bloc that a route is of; no store is asked, so that this part stays small. */
function blocOf(parameter: unknown): string | null {
  return typeof parameter === 'string' ? parameter : null
}

/** Tells admins of faults of this page from now on (ADR 56). */
export function watchFaults({ load, version }: AppServices, router: Router): void {
  const report = createFaultReports({
    load,
    version,
    bloc: () => blocOf(router.currentRoute.value.params['bloc']),
    page: () => router.currentRoute.value.name,
    userAgent: navigator.userAgent,
    origin: window.location.origin,
  })
  window.addEventListener('error', ({ error }) => {
    report('error', error)
  })
  window.addEventListener('unhandledrejection', ({ reason }) => {
    report('rejection', reason)
  })
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
    report('policy', { code: effectiveDirective })
  })
  hearUnexpected((error) => {
    report('failure', error)
  })
}
