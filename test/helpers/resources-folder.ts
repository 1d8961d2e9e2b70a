import { fileURLToPath } from 'node:url'

/** The data that is shipped with the app. */
export const resourcesFolder = fileURLToPath(new URL('../../resources', import.meta.url))
