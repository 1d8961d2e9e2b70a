import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'

const EVERY_MS = 20

/**
 * The most memory that a process and all it started held at one moment, in
 * MiB; pages that several of them share count once. `undefined` where there is no /proc.
 *
 * @throws Error if the process fails.
 */
export async function peakMemoryMiB(child) {
  const ended = new Promise((resolve, reject) => child.once('exit', resolve).once('error', reject))
  let status
  ended.then((code) => {
    status = code ?? -1
  })
  let peak
  while (status === undefined) {
    const now = process.platform === 'linux' ? heldMiB(child.pid) : undefined
    if (now !== undefined) peak = Math.max(peak ?? 0, now)
    await setTimeout(EVERY_MS)
  }
  if (status !== 0) throw new Error(`${child.spawnargs.join(' ')} ended with ${status}`)
  return peak
}

function heldMiB(pid) {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), parentOf(name)]),
  )
  const belongs = (it) => it === pid || (parents.has(it) && belongs(parents.get(it)))
  return [...parents.keys()].filter(belongs).reduce((sum, it) => sum + shareKiB(it) / 1024, 0)
}

function parentOf(pid) {
  const [, parent] = /^PPid:\s+(\d+)/m.exec(readOr(`/proc/${pid}/status`, '')) ?? []
  return Number(parent ?? 0)
}

function shareKiB(pid) {
  const [, kib] = /^Pss:\s+(\d+)/m.exec(readOr(`/proc/${pid}/smaps_rollup`, '')) ?? []
  return Number(kib ?? 0)
}

/** A process may end while it is looked at. */
function readOr(path, otherwise) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return otherwise
  }
}
