import { z } from 'zod'
import { IsoInstant } from '../domain/calendar'
import { Id } from '../domain/identifiers'
import { CaseOnly, Done, operation } from './operation'

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
    failsWith: ['case-not-found', 'case-closed', 'backup-folder-unusable', 'disk-full', 'disk-refused'],
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
