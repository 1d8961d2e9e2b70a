/** Ending of a backup: a tar archive of a case folder. */
export const BACKUP_ENDING = '.docket-backup'

/** The folder that a backup unpacks to. */
export const BACKUP_ROOT = 'case.docket'

/** Last in the archive: a line `<sha256>  case.docket/<path>` for each file, as `sha256sum -c` reads it. */
export const MANIFEST = 'manifest-sha256.txt'

/** What of a case folder is kept; what can be made again, and the lock, are left out. */
const KEPT =
  /^(docket\.json|identity\.(age|txt)|earlier\.age|(keys|evidence)\/[A-Za-z0-9][\w-]*(\.age)?|heads\/[A-Za-z0-9][\w-]*\.json|journal\/[A-Za-z0-9][\w-]*\/\d{6}\.(age|jsonl))$/

/** Whether a file, by its path from the case folder, belongs into a backup. */
export function isKept(path: string): boolean {
  return KEPT.test(path)
}

/** A line for each file: more than a million of them is no manifest. */
export const MANIFEST_LIMIT_BYTES = 256 * 1024 * 1024

/** Lines of the manifest, and back. */
export function manifestText(sums: ReadonlyMap<string, string>): string {
  return [...sums].map(([path, sum]) => `${sum}  ${BACKUP_ROOT}/${path}\n`).join('')
}

export function readManifest(text: string): ReadonlyMap<string, string> {
  const lines = [...text.matchAll(/^([0-9a-f]{64}) {2}case\.docket\/(.+)$/gm)]
  return new Map(lines.map(([, sum = '', path = '']) => [path, sum]))
}
