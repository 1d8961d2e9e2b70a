import { z } from 'zod'
import { IsoInstant } from '../domain/calendar'
import { Id } from '../domain/identifiers'
import { CaseOnly, Done, operation } from './operation'

/** A file from which a case could be restored; what is in it nobody has checked yet. */
const BackupToRestore = z.strictObject({
  backupId: Id,
  title: z.string(),
  at: IsoInstant,
  byteLength: z.number(),
  folder: z.string(),
})
export type BackupToRestore = z.infer<typeof BackupToRestore>

/** Backups of the open case, in a folder that its owner chose. */
export const backupOperations = {
  /** Where backups of the open case go on this computer, and how they stand. */
  'backup.describe': operation({
    input: CaseOnly,
    output: z.strictObject({
      /** null: no backup is made by itself. */
      folder: z.string().nullable(),
      kept: z.number().int().nonnegative(),
      newestAt: IsoInstant.nullable(),
      drilledAt: IsoInstant.nullable(),
      /** A month has gone by since a backup was last restored as a trial. */
      drillDue: z.boolean(),
      /** Code of what kept the last one from being made. */
      failure: z.string().nullable(),
    }),
    failsWith: ['case-not-found', 'case-closed'],
  }),

  /**
   * Choose the folder for backups, or with null none. The one place where a window names a path: the
   * browser door has no dialog, and the owner types it. It must be there, writable, and outside the case.
   */
  'backup.setFolder': operation({
    input: z.strictObject({ caseId: Id, folder: z.string().min(1).max(4096).nullable() }),
    output: Done,
    failsWith: ['case-not-found', 'case-closed', 'backup-folder-unusable', 'disk-full', 'disk-refused'],
  }),

  /** Write a backup of the open case now; those that have served their time go. */
  'backup.run': operation({
    input: CaseOnly,
    output: z.strictObject({
      fileName: z.string(),
      folder: z.string(),
      files: z.number().int().positive(),
      byteLength: z.number(),
    }),
    failsWith: [
      'case-not-found',
      'case-closed',
      'backup-folder-unusable',
      'backup-unrestorable',
      'disk-full',
      'disk-refused',
    ],
  }),

  /**
   * Backups to restore: those in the folders that this computer knows, or at a place that the owner typed, a
   * folder or the file itself.
   */
  'backup.find': operation({
    input: z.strictObject({ place: z.string().min(1).max(4096).optional() }),
    output: z.strictObject({ backups: z.array(BackupToRestore) }),
    failsWith: [],
  }),

  /**
   * Bring a case back from a backup. Where the case is there already, that is the answer, unless it is to be
   * replaced: then the present folder is renamed and stays.
   */
  'backup.restore': operation({
    input: z.strictObject({ backupId: Id, replace: z.boolean() }),
    output: z.discriminatedUnion('state', [
      z.strictObject({
        state: z.literal('restored'),
        caseId: Id,
        folderName: z.string(),
        /** Name of the folder that the case had before, where there was one. */
        keptAs: z.string().nullable(),
      }),
      z.strictObject({ state: z.literal('present'), folderName: z.string() }),
    ]),
    failsWith: ['backup-gone', 'backup-damaged', 'case-too-new', 'case-locked', 'disk-full', 'disk-refused'],
  }),

  /** Restore the newest backup out of sight, recompute all of it, compare it with the open case, and remove it. */
  'backup.drill': operation({
    input: CaseOnly,
    output: z.strictObject({ fileName: z.string(), entries: z.number().int().nonnegative() }),
    failsWith: [
      'case-not-found',
      'case-closed',
      'backup-folder-unusable',
      'backup-not-found',
      'backup-damaged',
      'disk-full',
    ],
  }),
} as const
