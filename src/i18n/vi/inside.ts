import archive from './archive.json'
import board from './board.json'
import capacity from './capacity.json'
import compare from './compare.json'
import dates from './dates.json'
import designate from './designate.json'
import discuss from './discuss.json'
import draft from './draft.json'
import gaps from './gaps.json'
import keys from './keys.json'
import log from './log.json'
import paper from './paper.json'
import papers from './papers.json'
import remedy from './remedy.json'
import notices from './notices.json'
import people from './people.json'
import pledgeText from './pledge-text.json'
import sheet from './sheet.json'
import home from './home.json'
import open from './open.json'
import founding from './founding.json'
import freeze from './freeze.json'
import signingKey from './signing-key.json'
import proof from './proof.json'
import reauthentication from './reauthentication.json'
import review from './review.json'
import sign from './sign.json'
import units from './units.json'
import witness from './witness.json'

/** The messages for signed-in people. A feature adds its file here; the only top-level key of a file is its name. */
export const inside = {
  ...archive,
  ...board,
  ...capacity,
  ...compare,
  ...dates,
  ...designate,
  ...discuss,
  ...draft,
  ...gaps,
  ...keys,
  ...log,
  ...paper,
  ...papers,
  ...remedy,
  ...notices,
  ...people,
  ...pledgeText,
  ...sheet,
  ...home,
  ...open,
  ...founding,
  ...freeze,
  ...signingKey,
  ...proof,
  ...reauthentication,
  ...review,
  ...sign,
  ...units,
  ...witness,
}
