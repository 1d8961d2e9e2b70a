import { z } from 'zod'
import { IsoDate } from '../domain/calendar'
import { CaseTitle } from '../domain/case'
import { Id } from '../domain/identifiers'
import { DraftDocument, Warning } from '../drafting/draft-document'
import { DraftFormat, MostCharacters } from '../drafting/draft-format'
import { MaskMode } from '../drafting/masking-rules'
import { PaperAdvice } from '../drafting/paper-guide'
import { PAPER_KINDS, type PaperKind } from '../drafting/paper-kinds'
import { hasLayout, PaperLayout } from '../drafting/paper-layouts'
import type { ErrorCode } from '../errors/app-error'
import { CustodyRow } from '../journal/custody-rows'
import { EditSummary } from '../journal/edit-steps'
import { Noun } from '../journal/entry'
import { EvidenceRecord } from '../journal/records'
import { AskedFacts } from '../law/asked-facts'
import { Article } from '../law/catalogue'
import { LawAnswer } from '../law/law-answer'
import { SeedQuestion } from '../law/seed-questions'
import { backupOperations } from './backup-operations'
import { BlockPlace } from './block-place'
import { CaseCondition } from './case-fault'
import { CaseSummary } from './case-summary'
import { GapPlace } from './gap-place'
import { keyOperations } from './key-operations'
import { lookOperations } from './look-operations'
import { CaseOnly, Done, operation } from './operation'
import { Passphrase, protectionOperations } from './protection-operations'
import { StateCodeAnswer } from './state-code-answer'

/** A rendering of a draft; `mostCharacters` counts only for plain text. */
const exportedAs = { format: DraftFormat.default('pdf'), mostCharacters: MostCharacters.optional() }

const noSuchLayout = { path: ['layout'], error: 'a layout of this paper' }

function isMade(it: { document: PaperKind; layout?: PaperLayout | undefined }): boolean {
  return hasLayout(it.document, it.layout ?? 'narrative')
}

/** What opening any case can fail with, and any change of an open one. */
const ofOpening: readonly ErrorCode[] = [
  'case-not-found',
  'case-locked',
  'case-too-new',
  'case-damaged',
  'disk-full',
  'disk-refused',
]
const ofChange: readonly ErrorCode[] = [
  'case-not-found',
  'case-closed',
  'case-moved',
  'disk-full',
  'disk-refused',
]

const undoFailures = [
  'case-not-found',
  'case-closed',
  'nothing-to-undo',
  'undo-overtaken',
  'undo-unfit',
  'case-moved',
  'disk-full',
  'disk-refused',
] as const

/**
 * Everything a window may ask its host to do. Electron and the browser host
 * serve exactly this list; a name that is not here cannot be called.
 *
 * Values are plain JSON so that one request means the same over IPC, over
 * HTTP and in a test. File bytes travel separately, see `byte-routes.ts`.
 */
export const hostContract = {
  /** What this host is, for the screen and for reports of faults. */
  'app.describe': operation({
    input: Done,
    output: z.strictObject({
      version: z.string(),
      door: z.enum(['electron', 'browser']),
      dataFolder: z.string(),
    }),
    failsWith: [],
  }),

  ...lookOperations,

  /** All cases in the data folder, the last changed first. */
  'case.list': operation({
    input: Done,
    output: z.strictObject({ cases: z.array(CaseSummary) }),
    failsWith: ['disk-refused'],
  }),

  /** Make a case folder with a title, and nothing else in it. It is not open. */
  'case.create': operation({
    input: z.strictObject({
      title: CaseTitle,
      /** null: the person chose none, and whoever has the folder can read the case. */
      passphrase: Passphrase.nullable(),
    }),
    output: z.strictObject({ caseId: Id }),
    failsWith: ['disk-full', 'disk-refused'],
  }),

  /** Make a case from the sample that comes with the app. */
  'case.createSample': operation({
    input: Done,
    output: z.strictObject({ caseId: Id }),
    failsWith: ['disk-full', 'disk-refused'],
  }),

  /** Open a case (closing another one) and send all its entries as `case.entries` events. Safe to repeat. */
  'case.open': operation({
    input: CaseOnly,
    output: z.strictObject({ entries: z.number().int().nonnegative() }),
    failsWith: [...ofOpening, 'passphrase-needed'],
  }),

  /** Open a case that is behind a passphrase. The identity from the recovery sheet does as well. */
  'case.unlock': operation({
    input: z.strictObject({ caseId: Id, passphrase: Passphrase }),
    output: z.strictObject({ entries: z.number().int().nonnegative() }),
    failsWith: [...ofOpening, 'passphrase-wrong', 'key-replaced'],
  }),

  /** Close the case and forget what opens it. `case.locked` tells the windows. */
  'case.lock': operation({ input: CaseOnly, output: Done, failsWith: ['disk-refused'] }),

  /** The person is there: put off locking the case for being left alone. */
  'case.stay': operation({ input: CaseOnly, output: Done, failsWith: ['case-not-found', 'case-closed'] }),

  ...protectionOperations,
  ...keyOperations,
  ...backupOperations,

  /**
   * The state of the open case as a short code to write down, and, of a code that was written down
   * before, whether the case has gone through that state. It shows a folder replaced by an older copy.
   */
  'case.stateCode': operation({
    input: z.strictObject({ caseId: Id, written: z.string().max(100).optional() }),
    output: StateCodeAnswer,
    failsWith: ['case-not-found', 'case-closed'],
  }),

  /** What was found when the case was opened: what is whole, what is damaged and where, what was put right. */
  'case.condition': operation({
    input: CaseOnly,
    output: CaseCondition,
    failsWith: ['case-not-found', 'case-closed'],
  }),

  /** Finish what is being written and give the folder free for others. */
  'case.close': operation({ input: CaseOnly, output: Done, failsWith: ['disk-refused'] }),

  /**
   * Change fields of a record, or make it. Answered when the change is safely on disk.
   * `body` has the fields that change; null takes a field away.
   */
  'record.put': operation({
    input: z.strictObject({ caseId: Id, noun: Noun, id: Id, body: z.record(z.string(), z.unknown()) }),
    output: Done,
    failsWith: [...ofChange, 'record-invalid'],
  }),

  /** Put a record aside; `record.restore` brings it back whole. */
  'record.trash': operation({
    input: z.strictObject({ caseId: Id, noun: Noun, id: Id }),
    output: Done,
    failsWith: [...ofChange, 'record-not-found'],
  }),

  /** Bring a record back. Refused where another has taken its place, for example as the one who complains. */
  'record.restore': operation({
    input: z.strictObject({ caseId: Id, noun: Noun, id: Id }),
    output: Done,
    failsWith: [...ofChange, 'record-not-found', 'record-invalid', 'evidence-erased'],
  }),

  /** Who did what to the originals, of the whole case or of one item, the oldest first. */
  'custody.read': operation({
    input: z.strictObject({ caseId: Id, evidenceId: Id.optional() }),
    output: z.strictObject({
      /** The computer that asks. */
      device: Id,
      rows: z.array(CustodyRow),
    }),
    failsWith: ['case-not-found', 'case-closed'],
  }),

  /** What this computer would undo and redo next in the open case. */
  'case.history': operation({
    input: CaseOnly,
    output: z.strictObject({ undo: EditSummary.optional(), redo: EditSummary.optional() }),
    failsWith: ['case-not-found', 'case-closed'],
  }),

  /** Take back the newest edit of this computer that stands; it works after a restart as well. */
  'case.undo': operation({ input: CaseOnly, output: EditSummary, failsWith: undoFailures }),

  /** Do again what was undone last, as long as nothing was edited since. */
  'case.redo': operation({ input: CaseOnly, output: EditSummary, failsWith: undoFailures }),

  /**
   * Take an uploaded file into the case: read it again, compare, then write it down.
   * No name is refused; what cannot be shown of it is left out.
   */
  'evidence.import': operation({
    input: z.strictObject({ caseId: Id, uploadId: Id, originalName: z.string() }),
    output: EvidenceRecord.extend({
      /**
       * An item of this case with exactly the same bytes. Both are kept, since one picture
       * can be obtained twice, at different times and places; the person decides.
       */
      sameBytesAs: Id.optional(),
    }),
    failsWith: [...ofChange, 'upload-not-found', 'evidence-empty', 'evidence-damaged'],
  }),

  /** Hash the stored bytes again, also of what was put aside. A changed file is an answer, not an error. */
  'evidence.verify': operation({
    input: z.strictObject({ caseId: Id, evidenceId: Id }),
    output: z.strictObject({ result: z.enum(['unchanged', 'changed', 'missing']) }),
    failsWith: [
      'case-not-found',
      'case-closed',
      'record-not-found',
      'record-invalid',
      'evidence-erased',
      'case-moved',
      'disk-refused',
    ],
  }),

  /** Erase the bytes of evidence that has rested aside for thirty days. What was written about it stays. */
  'evidence.erase': operation({
    input: z.strictObject({ caseId: Id, evidenceId: Id }),
    output: Done,
    failsWith: [...ofChange, 'record-not-found', 'evidence-resting'],
  }),

  /** The law as it is shipped: the whole catalogue, what its elements ask, and the worked examples. */
  'law.catalogue': operation({
    input: Done,
    output: z.strictObject({
      checkedOn: IsoDate,
      articles: z.array(Article),
      asks: AskedFacts,
      questions: z.array(SeedQuestion),
    }),
    failsWith: [],
  }),

  /**
   * The articles for this case, with reasons; the same answer as the command line's `law`.
   * Nothing applies to a case without incidents: its lists are empty.
   */
  'law.evaluate': operation({
    input: z.strictObject({ caseId: Id, day: IsoDate.optional() }),
    output: LawAnswer,
    failsWith: ['case-not-found', 'case-closed', 'record-invalid'],
  }),

  /** What to do with one kind of paper once it is printed, and what its parts are. */
  'paper.guide': operation({
    input: z.strictObject({ document: z.enum(PAPER_KINDS) }),
    output: PaperAdvice,
    failsWith: [],
  }),

  /** Draft one paper from the records as they are now, and draw its pages. */
  'draft.render': operation({
    input: z
      .strictObject({
        caseId: Id,
        document: z.enum(PAPER_KINDS),
        layout: PaperLayout.optional(),
        day: IsoDate.optional(),
        mask: MaskMode.optional(),
      })
      .refine(isMade, noSuchLayout),
    output: z.strictObject({
      draftId: Id,
      draft: DraftDocument,
      pages: z.number().int().positive(),
      places: z.array(GapPlace),
      blockPlaces: z.array(BlockPlace),
    }),
    failsWith: ['case-not-found', 'case-closed', 'case-empty', 'record-invalid', 'wording-invalid'],
  }),

  /** How much a paper still lacks: drafted like `draft.render`, but no page is drawn and nothing kept. */
  'draft.check': operation({
    input: z
      .strictObject({
        caseId: Id,
        document: z.enum(PAPER_KINDS),
        layout: PaperLayout.optional(),
        day: IsoDate.optional(),
      })
      .refine(isMade, noSuchLayout),
    output: z.strictObject({
      gaps: z.number().int().nonnegative(),
      warnings: z.number().int().nonnegative(),
    }),
    failsWith: ['case-not-found', 'case-closed', 'case-empty', 'record-invalid', 'wording-invalid'],
  }),

  /** Write a draft beside the cases, for printing and handing in, working on it, or pasting into a web form. */
  'draft.export': operation({
    input: z.strictObject({ caseId: Id, draftId: Id, ...exportedAs }),
    output: z.strictObject({
      fileName: z.string(),
      folder: z.string(),
      sha256: z.string(),
      byteLength: z.number(),
      /** What was left out of it to keep it short. */
      warnings: z.array(Warning),
    }),
    failsWith: ['case-not-found', 'case-closed', 'draft-not-found', 'disk-full', 'disk-refused'],
  }),
} as const

type HostContract = typeof hostContract
export type OperationName = keyof HostContract
export type OperationInput<Name extends OperationName> = z.input<HostContract[Name]['input']>
export type ParsedInput<Name extends OperationName> = z.output<HostContract[Name]['input']>
export type OperationOutput<Name extends OperationName> = z.output<HostContract[Name]['output']>

/** What serves one operation: input checked, output as promised. */
export type OperationHandler<Name extends OperationName> = (
  input: ParsedInput<Name>,
) => Promise<OperationOutput<Name>>

export type HostHandlers = { readonly [Name in OperationName]: OperationHandler<Name> }

export function isOperationName(name: string): name is OperationName {
  return Object.hasOwn(hostContract, name)
}
