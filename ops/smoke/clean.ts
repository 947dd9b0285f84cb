import type { Project } from '../project/connect'

/** The name of every trial bloc; with its id it tells one from a bloc of people. */
export const trialName = 'Khối thử của npm run smoke'

/** True of an id that a trial makes up. */
function isTrial(id: string): boolean {
  return /^thu-[0-9a-f]{12}$/.test(id)
}

/** Takes away the trial blocs that there are, with the accounts of their people; says how many there were. */
export async function removeTrials({ firestore, auth }: Project): Promise<number> {
  const named = await firestore.collection('blocs').where('name', '==', trialName).get()
  const trials = named.docs.filter(({ id }) => isTrial(id))
  for (const trial of trials) {
    const members = await trial.ref.collection('members').get()
    const uids = members.docs.map(({ id }) => id)
    for (const uid of uids) await firestore.doc(`founders/${uid}`).delete()
    if (uids.length > 0) await auth.deleteUsers(uids)
    await firestore.recursiveDelete(trial.ref)
  }
  return trials.length
}
