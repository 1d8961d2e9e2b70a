import { spawnSync } from 'node:child_process'

/** Whether the standard tool is here. Strict runs fail without it instead of leaving something out. */
export const hasAge = spawnSync('age', ['--version']).status === 0 || process.env.LEAKDOCKET_STRICT === '1'
