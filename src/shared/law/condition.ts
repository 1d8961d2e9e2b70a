import { z } from 'zod'
import { IsoDate } from '../domain/calendar'
import { CivilClaim } from '../domain/claims'
import { DocumentKind, Filing } from '../domain/filing'
import { Channel, Conduct, DataType, IncidentFlags, LeakedField } from '../domain/incident'
import { RespondentRole } from '../domain/party'

const Words = z.array(z.string().min(1)).min(1)
const some = <Item extends z.ZodType>(item: Item) => z.array(item).min(1)
const Amounts = z.strictObject({
  propertyLossCny: z.number().optional(),
  nuisanceCount: z.number().optional(),
})

/** Fields of an incident of which a condition may ask whether anything is stated. */
export const StatedField = z.enum([
  'account',
  'evidence',
  'gaveData',
  'harm.mental',
  'harm.other',
  'harm.grave',
  'illegalGainCny',
  'leakedFields',
  'priceCny',
  'recordCounts',
  'urls',
])
export type StatedField = z.infer<typeof StatedField>

/** Fields of the complainant that a complaint has to name. */
export const ComplainantField = z.enum([
  'name',
  'sex',
  'born',
  'ethnicity',
  'occupation',
  'employer',
  'registeredAddress',
  'phone',
  'idNumber',
])

/** What the evaluation of the thresholds came to. */
export const Verdict = z.enum(['reached', 'claimed', 'not_reached', 'open'])
export type Verdict = z.infer<typeof Verdict>
export const VerdictName = z.enum(['serious', 'count', 'gain', 'insider', 'prior', 'leak'])
export type VerdictName = z.infer<typeof VerdictName>

const leaves = {
  /** One of these kinds of conduct. */
  conduct: some(Conduct).optional(),
  channel: some(Channel).optional(),
  dataTypes: some(DataType).optional(),
  /** Role of a respondent that the incident names. */
  role: some(RespondentRole).optional(),
  /** All whom the incident names, but for those on whose service others acted, are 个人信息处理者: what was done, they did. */
  handlerActs: z.literal(true).optional(),
  respondentKind: some(z.enum(['person', 'organisation'])).optional(),
  /** A respondent with a name, person or organisation. */
  respondentNamed: z.literal(true).optional(),
  /** Age of a named person among the respondents, on the first day of the act. */
  respondentAgeFrom: z.number().int().optional(),
  /** Kind of a civil claim in the case. */
  claim: some(CivilClaim.shape.kind).optional(),
  /** A paper that the other rules call for on this incident. */
  paper: some(DocumentKind).optional(),
  /** A yes/no fact that is stated to be so; `flagDenied`: stated not to be so. Unknown is neither. */
  flag: IncidentFlags.keyof().optional(),
  flagDenied: IncidentFlags.keyof().optional(),
  onDuty: z.boolean().optional(),
  ongoing: z.boolean().optional(),
  /** Age of the complainant on the first day of the act. */
  complainantUnder: z.number().int().positive().optional(),
  complainantStated: some(ComplainantField).optional(),
  /** One of the words stands in an address of the complainant. */
  complainantPlace: Words.optional(),
  representative: z.enum(['guardian', 'general', 'special']).optional(),
  /** Records that can be shown, added up within the incident. */
  countAtLeast: z.number().int().positive().optional(),
  harmAtLeast: Amounts.optional(),
  harmAtMost: Amounts.optional(),
  stated: some(StatedField).optional(),
  leaked: LeakedField.shape.match.optional(),
  /** One of the words stands in what is told of the incident, and is not denied there. */
  mentions: Words.optional(),
  /** One of the words stands in the name, employer or position of a respondent. */
  partyMentions: Words.optional(),
  filed: z.strictObject({ kind: some(Filing.shape.kind), answer: some(z.string()).optional() }).optional(),
  /** The act ended before this day, or went on to it or later. A day that is not known is neither. */
  actBefore: IsoDate.optional(),
  actFrom: IsoDate.optional(),
  verdict: z.strictObject({ of: VerdictName, is: some(Verdict) }).optional(),
}

/** A rule's `when`: alternatives within a list, all keys together. An unknown fact never fulfils a condition. */
export interface Condition extends z.infer<z.ZodObject<typeof leaves>> {
  readonly anyOf?: readonly Condition[] | undefined
}

export const Condition: z.ZodType<Condition> = z.strictObject({
  ...leaves,
  get anyOf() {
    return z.array(Condition).min(1).optional()
  },
})
