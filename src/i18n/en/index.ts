import type { Messages } from '../messages'
import account from './account.json'
import app from './app.json'
import archive from './archive.json'
import board from './board.json'
import capacity from './capacity.json'
import common from './common.json'
import compare from './compare.json'
import dates from './dates.json'
import designate from './designate.json'
import discuss from './discuss.json'
import draft from './draft.json'
import errors from './errors.json'
import gaps from './gaps.json'
import keys from './keys.json'
import log from './log.json'
import paper from './paper.json'
import papers from './papers.json'
import remedy from './remedy.json'
import notices from './notices.json'
import people from './people.json'
import pledgeText from './pledge-text.json'
import signIn from './sign-in.json'
import sheet from './sheet.json'
import shell from './shell.json'
import home from './home.json'
import open from './open.json'
import founding from './founding.json'
import faults from './faults.json'
import freeze from './freeze.json'
import signingKey from './signing-key.json'
import operations from './operations.json'
import overview from './overview.json'
import proof from './proof.json'
import reauthentication from './reauthentication.json'
import review from './review.json'
import sign from './sign.json'
import support from './support.json'
import ui from './ui.json'
import units from './units.json'
import witness from './witness.json'

/** Every English message, in the shape of the Vietnamese ones. */
export const en: Messages = {
  ...account,
  ...app,
  ...archive,
  ...board,
  ...capacity,
  ...common,
  ...compare,
  ...dates,
  ...designate,
  ...discuss,
  ...draft,
  ...errors,
  ...gaps,
  ...keys,
  ...log,
  ...paper,
  ...papers,
  ...remedy,
  ...notices,
  ...people,
  ...pledgeText,
  ...signIn,
  ...sheet,
  ...shell,
  ...home,
  ...open,
  ...founding,
  ...faults,
  ...freeze,
  ...signingKey,
  ...operations,
  ...overview,
  ...proof,
  ...reauthentication,
  ...review,
  ...sign,
  ...support,
  ...ui,
  ...units,
  ...witness,
}
