import type { Google } from '../google/api'

const service = 'https://firebaserules.googleapis.com/v1/'
const releaseOf = (project: string) => `projects/${project}/releases/cloud.firestore`

/** The name of the rules that are in force in a project. */
export async function currentRuleset(google: Google, project: string): Promise<string> {
  const { rulesetName } = (await google.get(service + releaseOf(project))) as { rulesetName: string }
  return rulesetName
}

/** Puts rules into force again that a project has kept. */
export async function releaseRuleset(google: Google, project: string, rulesetName: string): Promise<void> {
  const name = releaseOf(project)
  await google.patch(service + name, { release: { name, rulesetName } })
}
