import { parseEntry } from '../log/entry'
import { replayLog, type Replay } from '../log/replay'
import { readRevision } from '../pledge/revision'
import type { Failure } from '../shared/errors'
import type { Progress } from '../shared/progress'
import type { Result } from '../shared/result'
import type { VerifyEcdsa } from '../signing/ecdsa'
import type { Verdicts } from '../log/standing'
import { settle, type Settled } from '../judging/settle'
import * as compared from './compared'
import { readContents, type Contents } from './contents'
import { readBundle } from './format'
import { readFoundation } from './foundation'
import { judgeAll } from './judge-all'
import { judgeTerms } from './judge-terms'
import { knownTo, resultsOf } from './results'
import {
  checkIds,
  factsOf,
  type Check,
  type CheckId,
  type ComparedValue,
  type Foundation,
  type Report,
} from './report'
import {
  checkLastYear,
  checkSigners,
  checkSite,
  checkWardKeys,
  checkWitness,
  isTrialSite,
  type Trust,
} from './trust'

/** Checks against what is known from outside: a file that fails only these is consistent in itself. */
const ofTrust: readonly CheckId[] = ['site', 'witness', 'wardKeys']

/** The first invalid act among those that the pledge rests on. */
function firstUnsound(foundation: Foundation, verdicts: Verdicts): { seq: number; failure: Failure } | null {
  const { freeze, open, passages, signatures, attestation } = foundation
  const seqs = [freeze, open, ...passages, ...signatures, attestation].map(({ seq }) => seq)
  for (const seq of seqs.sort((a, b) => a - b)) {
    const verdict = verdicts.get(seq)
    if (verdict?.ok === false) return { seq, failure: verdict.failure }
  }
  return null
}

function createTrail() {
  const passed: Check[] = []
  return {
    passed,
    pass: (id: CheckId, values: readonly ComparedValue[]) =>
      passed.push({ id, state: 'passed', compared: values }),
    skip: (id: CheckId) => passed.push({ id, state: 'notAsked', compared: [] }),
    take: (id: CheckId, values: readonly ComparedValue[]) =>
      passed.push({ id, state: 'trial', compared: values }),
    /** Ends the report at `id`: later checks were not reached. */
    fail: (id: CheckId, { code }: Failure, values: readonly ComparedValue[] = [], seq?: number): Report => {
      const state = code === 'WITNESS_NOT_PINNED' ? 'notGiven' : 'failed'
      const failed: Check = { id, state, compared: values, ...(seq === undefined ? {} : { seq }) }
      const rest = checkIds.slice(passed.length + 1)
      const notReached = rest.map((other): Check => ({ id: other, state: 'notReached', compared: [] }))
      const verdict = ofTrust.includes(id) ? 'notTrusted' : 'invalid'
      return { verdict, code, checks: [...passed, failed, ...notReached], facts: null }
    },
  }
}

type Judged = {
  readonly replay: Replay
  readonly contents: Contents
  readonly foundation: Foundation
  readonly settled: Settled
}

/** The checks that follow once all signatures have been judged. */
function conclude(trail: ReturnType<typeof createTrail>, judged: Judged, trust: Trust): Report {
  const { replay, contents, foundation, settled } = judged
  const { verdicts } = settled
  const unsound = firstUnsound(foundation, verdicts)
  const signatures = compared.signatures(foundation)
  if (unsound !== null) return trail.fail('signatures', unsound.failure, signatures, unsound.seq)
  trail.pass('signatures', signatures)
  const steps: readonly (readonly [CheckId, Result<null>, readonly ComparedValue[]])[] = [
    ['signers', checkSigners(foundation), compared.signers(foundation)],
    ['lastYear', checkLastYear(foundation, replay.where.year), compared.lastYear(foundation)],
    ['site', checkSite(foundation, trust), compared.site(foundation)],
    ['witness', checkWitness(foundation, trust), compared.witness(foundation, trust)],
    ['wardKeys', checkWardKeys(foundation, trust), compared.wardKeys(foundation, trust)],
  ]
  for (const [id, result, values] of steps) {
    if (!result.ok) return trail.fail(id, result.failure, values)
    if (id === 'wardKeys' && trust.wardKeys.size === 0) trail.skip(id)
    else if (id === 'site' && isTrialSite(foundation)) trail.take(id, values)
    else trail.pass(id, values)
  }
  const digest = replay.projection.revision
  const read = readRevision(contents.revisions.get(digest) ?? '', digest)
  // judging the freeze has already verified this text
  if (!read.ok) return trail.fail('wardKeys', read.failure)
  const known = { demo: isTrialSite(foundation), isKnown: knownTo(trust) }
  const facts = factsOf(replay, verdicts, foundation, read.value.revision, known)
  const results = resultsOf(settled, trust)
  return { verdict: 'valid', code: null, checks: trail.passed, facts: { ...facts, results } }
}

/**
 * Verifies a bundle's text: recomputes everything in it, trusts none of its hashes, and compares it with what the
 * reader knows from outside (docs/protocol.md, "What a reader of a bundle requires"). Never throws, whatever a file
 * contains; the first check that fails gives the code.
 */
export async function verifyBundle(
  text: string,
  trust: Trust,
  ecdsa: VerifyEcdsa,
  progress: Progress = () => undefined,
): Promise<Report> {
  const trail = createTrail()
  const bundle = readBundle(text)
  if (!bundle.ok) return trail.fail('file', bundle.failure)
  trail.pass('file', compared.file(text))
  const where = { bloc: bundle.value.bloc, year: bundle.value.year }
  const replay = replayLog(where, bundle.value.log.map(parseEntry))
  if (replay.alarm !== null) {
    const values = compared.brokenLog(replay, bundle.value.log)
    return trail.fail('log', replay.alarm, values, replay.alarm.seq)
  }
  trail.pass('log', compared.log(replay))
  const contents = readContents(bundle.value, replay)
  if (!contents.ok) return trail.fail('contents', contents.failure)
  trail.pass('contents', compared.contents(contents.value, replay))
  const foundation = readFoundation(replay)
  if (!foundation.ok) return trail.fail('force', foundation.failure)
  trail.pass('force', compared.force(foundation.value, replay))
  const { revisions, texts, keys, revokedAt } = contents.value
  // a log with an attestation has an opening, so no fallback site is needed
  const evidence = { keys, revisions, site: { origins: [], rpId: '' }, ecdsa }
  const verdicts = await judgeAll(replay, evidence, revokedAt, progress)
  const terms = await judgeTerms(replay, contents.value, evidence)
  const settled = settle(replay, verdicts, { revisions, texts, terms })
  return conclude(trail, { replay, contents: contents.value, foundation: foundation.value, settled }, trust)
}
