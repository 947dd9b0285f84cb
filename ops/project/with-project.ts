import { applicationDefault } from 'firebase-admin/app'
import { isProblem } from '../../scripts/cli/problem'
import { chooseProject, connect, type Project } from './connect'
import { explain } from './explain'

/** How long an emulator may take to answer (ms). */
const patience = 5_000

/**
 * Does some work on the project that a command is for (see chooseProject), and lets go of it afterwards. What cannot be
 * reached, or is not allowed, is found before the work begins and is one message.
 */
export function withProject<T>(
  named: string | undefined,
  work: (project: Project) => Promise<T>,
): Promise<T> {
  return withNamedProject(chooseProject(named), work)
}

/** The same for a project that the site need not be configured for. */
export async function withNamedProject<T>(id: string, work: (project: Project) => Promise<T>): Promise<T> {
  // Google counts what people's own sign-ins ask for on the project that is worked on.
  process.env['GOOGLE_CLOUD_QUOTA_PROJECT'] ??= id
  const project = connect(id)
  try {
    await requireReachable(project)
    return await work(project)
  } catch (error) {
    if (isProblem(error)) throw error
    throw explain(error, id) ?? error
  } finally {
    await project.close()
  }
}

// Firestore's library tries for minutes where there is no network; a token is had or refused within seconds.
async function requireReachable({ emulated }: Project): Promise<void> {
  if (!emulated) {
    await applicationDefault().getAccessToken()
    return
  }
  for (const name of ['FIRESTORE_EMULATOR_HOST', 'FIREBASE_AUTH_EMULATOR_HOST']) {
    await fetch(`http://${process.env[name] ?? ''}/`, { signal: AbortSignal.timeout(patience) })
  }
}
