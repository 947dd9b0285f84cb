/** What stands in the command for the page's shortcut: every text goes through the second library. */
export const isWrittenInOrder = (): boolean => false
