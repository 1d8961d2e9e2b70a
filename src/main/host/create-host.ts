import { mkdir } from 'node:fs/promises'
import type { HostHandlers, OperationOutput } from '../../shared/contract/host-contract'
import type { HostEvent } from '../../shared/contract/host-event'
import { removeUnfinishedCases } from '../casefile/case-folders'
import { deviceId, newDeviceId } from '../casefile/device-id'
import { diskFailure } from '../casefile/disk-failure'
import type { Opener } from '../casefile/open-case-folder'
import { settingsFolder } from '../casefile/settings-folder'
import { createBackups } from './backups'
import { createCaseDesk } from './case-desk'
import { createDispatcher, type Dispatch } from './dispatch'
import { type KeyStore, noKeyStore } from './key-store'
import { readLook } from './look-settings'
import { changePassphrase } from './operations/change-passphrase'
import { checkDraft } from './operations/check-draft'
import { closeCase } from './operations/close-case'
import { createCase } from './operations/create-case'
import { createSampleCase } from './operations/create-sample-case'
import { describeBackups } from './operations/describe-backups'
import { describeCondition } from './operations/describe-condition'
import { describeProtection } from './operations/describe-protection'
import { eraseEvidence } from './operations/erase-evidence'
import { evaluateLaw } from './operations/evaluate-law'
import { exportDraft } from './operations/export-draft'
import { findBackups } from './operations/find-backups'
import { importEvidence } from './operations/import-evidence'
import { keepLook } from './operations/keep-look'
import { letIn } from './operations/let-in'
import { listCases } from './operations/list-cases'
import { listPeople } from './operations/list-people'
import { lockCase } from './operations/lock-case'
import { openCase } from './operations/open-case'
import { putRecord } from './operations/put-record'
import { readCatalogue } from './operations/read-catalogue'
import { readCustody } from './operations/read-custody'
import { readHistory } from './operations/read-history'
import { readPaperGuide } from './operations/read-paper-guide'
import { rememberKey } from './operations/remember-key'
import { renderDraft } from './operations/render-draft'
import { replaceKey } from './operations/replace-key'
import { restoreBackup } from './operations/restore-backup'
import { restoreRecord } from './operations/restore-record'
import { runBackup } from './operations/run-backup'
import { setBackupFolder } from './operations/set-backup-folder'
import { stayInCase } from './operations/stay-in-case'
import { tellStateCode } from './operations/tell-state-code'
import { trashRecord } from './operations/trash-record'
import { tryBackup } from './operations/try-backup'
import { undoEdit } from './operations/undo-edit'
import { unlockCase } from './operations/unlock-case'
import { unlockWithRememberedKey } from './operations/unlock-with-remembered-key'
import { verifyEvidence } from './operations/verify-evidence'
import { createRememberedKeys } from './remembered-keys'
import { createRenderedDrafts } from './rendered-drafts'
import { createRestores } from './restores'
import { createServeBytes, type ServeBytes } from './serve-bytes'
import { createShippedData } from './shipped-data'

export interface HostOptions {
  /** Where the cases live. Made if it is missing. */
  readonly dataFolder: string
  /** What comes with the app: law, templates, samples. */
  readonly resourcesFolder: string
  readonly door: OperationOutput<'app.describe'>['door']
  /** Version of the app. */
  readonly version: string
  readonly now?: () => Date
  /** Cost of guessing a passphrase, as a power of two; lower only where nothing is to be kept. */
  readonly scryptFactor?: number
  /** Of the app on this computer, for keys that are to be remembered; the settings where it is not stated. */
  readonly keyFolder?: string
}

/** What a host is handed by the program around it; nothing of it can be written down. */
export interface HostPorts {
  readonly keyStore?: KeyStore
}

/** The app without a window: everything a door has to pass on. */
export interface Host {
  readonly dispatch: Dispatch
  readonly serveBytes: ServeBytes
  /** @returns a function that stops listening. */
  listen(listener: (event: HostEvent) => void): () => void
  /** Finish what is being written and give the open case free. */
  close(): Promise<void>
}

/** @throws AppError `disk-full`, `disk-refused` where the data folder cannot be used. */
export async function createHost(options: HostOptions, ports: HostPorts = {}): Promise<Host> {
  const { dataFolder, resourcesFolder, door, version, now = () => new Date(), scryptFactor } = options
  await mkdir(dataFolder, { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
    throw diskFailure(cause)
  })
  await removeUnfinishedCases(dataFolder)
  const drafts = createRenderedDrafts()
  const listeners = new Set<(event: HostEvent) => void>()
  let device = await deviceId(dataFolder)
  const maker: Opener = {
    get device() {
      return device
    },
    now,
    version,
    ...(scryptFactor !== undefined && { scryptFactor }),
  }
  const desk = createCaseDesk({
    dataFolder,
    opener: maker,
    emit: (event) => {
      // What was drawn from a case is forgotten with what opens it.
      if (event.type === 'case.locked') drafts.forget(event.caseId)
      if (event.type === 'case.entries') backups.soon(event.caseId)
      for (const listener of listeners) listener(event)
    },
    logUnexpected,
  })
  const backups = createBackups({ dataFolder, desk, now })
  const keys = createRememberedKeys(options.keyFolder ?? settingsFolder(), ports.keyStore ?? noKeyStore)
  const restores = createRestores({
    dataFolder,
    desk,
    now,
    writeAsNew: async () => {
      device = await newDeviceId(dataFolder)
    },
  })
  const shipped = createShippedData(resourcesFolder)

  const handlers: HostHandlers = {
    'app.describe': async () => ({ version, door, dataFolder }),
    'app.look': () => readLook(),
    'app.keepLook': keepLook(),
    'case.list': listCases({ dataFolder }),
    'case.create': createCase({ dataFolder, maker }),
    'case.createSample': createSampleCase({ dataFolder, resourcesFolder, maker }),
    'case.open': openCase({ desk }),
    'case.unlock': unlockCase({ desk }),
    'case.lock': lockCase({ desk }),
    'case.stay': stayInCase({ desk }),
    'case.stateCode': tellStateCode({ desk }),
    'case.condition': describeCondition({ desk }),
    'case.protection': describeProtection({ desk }),
    'case.changePassphrase': changePassphrase({ desk }),
    'case.people': listPeople({ desk }),
    'case.letIn': letIn({ desk, now }),
    'case.replaceKey': replaceKey({ desk, keys, now }),
    'key.store': async () => ({ state: await keys.state() }),
    'key.isRemembered': async ({ caseId }) => ({ remembered: await keys.has(caseId) }),
    'key.remember': rememberKey({ desk, keys }),
    'key.forget': async ({ caseId }) => keys.forget(caseId).then(() => ({})),
    'key.unlock': unlockWithRememberedKey({ desk, keys }),
    'backup.describe': describeBackups({ backups }),
    'backup.setFolder': setBackupFolder({ backups }),
    'backup.run': runBackup({ backups }),
    'backup.drill': tryBackup({ backups }),
    'backup.find': findBackups({ restores }),
    'backup.restore': restoreBackup({ restores }),
    'case.close': closeCase({ desk }),
    'record.put': putRecord({ desk }),
    'record.trash': trashRecord({ desk }),
    'record.restore': restoreRecord({ desk }),
    'custody.read': readCustody({ desk }),
    'case.history': readHistory({ desk }),
    'case.undo': undoEdit({ desk, way: 'undo' }),
    'case.redo': undoEdit({ desk, way: 'redo' }),
    'evidence.import': importEvidence({ desk }),
    'evidence.verify': verifyEvidence({ desk, now }),
    'evidence.erase': eraseEvidence({ desk, now }),
    'law.catalogue': readCatalogue({ shipped }),
    'law.evaluate': evaluateLaw({ desk, shipped, now }),
    'paper.guide': readPaperGuide({ shipped, now }),
    'draft.render': renderDraft({ desk, shipped, drafts, now }),
    'draft.check': checkDraft({ desk, shipped, now }),
    'draft.export': exportDraft({ dataFolder, desk, drafts, shipped, now }),
  }
  return {
    dispatch: createDispatcher(handlers, logUnexpected),
    serveBytes: createServeBytes({
      desk,
      drafts,
      restores,
      shipped,
      now,
      evaluateLaw: handlers['law.evaluate'],
      logUnexpected,
    }),
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      await backups.close()
      await restores.close()
      await desk.close()
    },
  }
}

/** Only to the host's own error stream: the text of an unforeseen failure may quote the case. */
function logUnexpected(error: unknown): void {
  console.error(error)
}
