#!/usr/bin/env node
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { buildOrStop } from './build-if-needed.mjs'

await buildOrStop()
const cli = fileURLToPath(new URL('../out/main/cli.js', import.meta.url))
const { status } = spawnSync(process.execPath, [cli, ...process.argv.slice(2)], { stdio: 'inherit' })
process.exitCode = status ?? 3
