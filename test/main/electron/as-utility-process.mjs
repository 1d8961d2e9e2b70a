// Gives a plain Node process the one thing that Electron's utility process has and it lacks: `process.parentPort`.
import { pathToFileURL } from 'node:url'

process.parentPort = {
  postMessage: (message) => process.send(message),
  on: (name, listener) => process.on(name, (data) => listener({ data })),
}
const [program] = process.argv.splice(2, 1)
await import(pathToFileURL(program).href)
