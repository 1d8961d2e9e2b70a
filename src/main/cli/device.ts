/** The journal of what the command line writes; the app on a computer has its own beside it. */
export const DEVICE = 'cli'
