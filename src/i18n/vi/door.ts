import account from './account.json'
import app from './app.json'
import common from './common.json'
import errors from './errors.json'
import signIn from './sign-in.json'
import shell from './shell.json'
import ui from './ui.json'

/** The messages of the public pages, for people who have not signed in. */
export const door = {
  ...account,
  ...app,
  ...common,
  ...errors,
  ...signIn,
  ...shell,
  ...ui,
}
