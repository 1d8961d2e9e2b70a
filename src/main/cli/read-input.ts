import { type CaseFile, readCaseFile } from '../casefile/read-case-file'

/** Read the INPUT of a command, and say which characters of old ID systems were replaced in it. */
export async function readInput(path: string, tell: (line: string) => void): Promise<CaseFile> {
  const file = await readCaseFile(path)
  for (const { path: place, to } of file.mapped) {
    tell(`${file.name}: ${place}: a private-use character was replaced by ${to}`)
  }
  return file
}
