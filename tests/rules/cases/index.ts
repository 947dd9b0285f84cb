import { agreementCases } from './agreements'
import { attestCases, reopenCases, resumeCases, voidCases } from './acts/witness'
import { concludeCases, voteCases } from './acts/answer'
import { appraiseCases } from './acts/appraise'
import { attachCases } from './acts/attach'
import { callCases } from './acts/call'
import { freezeCases } from './acts/freeze'
import { freshCases } from './acts/fresh'
import { headCases } from './acts/head'
import { openCases } from './acts/open'
import { reportCases } from './acts/report'
import { revokeCases } from './acts/revoke'
import { refuseCases, signCases } from './acts/sign'
import { vouchCases } from './acts/vouch'
import { actorCases } from './actors'
import { beginYearCases } from './begin-year'
import { blocCases } from './bloc'
import { commentCases } from './comments'
import { doorCases } from './doors'
import { draftCases } from './draft'
import { entryCases } from './entries'
import { foundingCases } from './founding'
import { inviteCases } from './invites'
import { lineCases } from './lines'
import { keyCases } from './keys'
import { keyCountCases } from './key-counts'
import { mailCases } from './mail'
import { mailedInvitationCases } from './mail-invitations'
import { laterMailCases } from './mail-later'
import { meetingCases } from './meetings'
import { memberAddressCases } from './member-address'
import { memberCases } from './members'
import { operationCases } from './operations'
import { paperCases } from './paper'
import { projectionCases } from './projection'
import { replayCases } from './replays'
import { presenceCases } from './presence'
import { reviewCases } from './reviews'
import { seenCases } from './seen'
import { textCases } from './texts'
import { workCases } from './work'
import { yearCases } from './years'
import type { Case } from '../support/cases'

/** Every case of the rules: by the suite that runs it, and there by what it is about. */
export const tables = {
  people: {
    doors: doorCases,
    bloc: blocCases,
    founding: foundingCases,
    'member addresses': memberAddressCases,
    members: memberCases,
    mail: [...mailCases, ...laterMailCases, ...mailedInvitationCases],
    meetings: meetingCases,
    seen: seenCases,
    invites: inviteCases,
    keys: keyCases,
    'key counts': keyCountCases,
    operation: operationCases,
  },
  draft: {
    years: [...yearCases, ...beginYearCases],
    'years from paper': paperCases,
    work: workCases,
    draft: draftCases,
    agreements: agreementCases,
    comments: commentCases,
    reviews: reviewCases,
    presence: presenceCases,
  },
  entries: {
    entries: entryCases,
    lines: lineCases,
    replays: replayCases,
  },
  acts: {
    actors: actorCases,
    acts: [
      ...freezeCases,
      ...openCases,
      ...signCases,
      ...refuseCases,
      ...resumeCases,
      ...voidCases,
      ...attestCases,
      ...reopenCases,
      ...revokeCases,
      ...attachCases,
      ...freshCases,
    ],
    'acts of the year after': [
      ...vouchCases,
      ...callCases,
      ...reportCases,
      ...appraiseCases,
      ...voteCases,
      ...concludeCases,
      ...headCases,
    ],
    texts: textCases,
    projection: projectionCases,
  },
} satisfies Record<string, Record<string, readonly Case[]>>

/** Every case of the rules. */
export const allCases: readonly Case[] = Object.values(tables).flatMap((suite) => Object.values(suite).flat())
