import app from './app.json'
import common from './common.json'
import errors from './errors.json'
import signIn from './sign-in.json'
import shell from './shell.json'
import ui from './ui.json'

/** The messages of whoever has not signed in: all that the public pages say. */
export const door = {
  ...app,
  ...common,
  ...errors,
  ...signIn,
  ...shell,
  ...ui,
}
