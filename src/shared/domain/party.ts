import { z } from 'zod'
import { IsoDate } from './calendar'
import { Id } from './identifiers'
import { NonEmptyText, Text } from './text'

export const Clue = z.strictObject({
  kind: z.enum(['account', 'phone', 'qq', 'wechat', 'email', 'bank', 'pay', 'url', 'ip', 'other']),
  platform: Text.optional(),
  value: NonEmptyText,
  note: Text.optional(),
})
export type Clue = z.infer<typeof Clue>

export const RespondentRole = z.enum([
  'handler',
  'platform',
  'seller',
  'buyer',
  'poster',
  'insider',
  'official',
  'carrier',
  'unknown',
])
export type RespondentRole = z.infer<typeof RespondentRole>

/** GB/T 2260 code of a county-level region, six digits. */
const Region = z.string().regex(/^\d{6}$/, 'a region code of six digits (GB/T 2260)')

const common = {
  id: Id,
  name: Text.optional(),
  role: RespondentRole.optional(),
  region: Region.optional(),
  phone: Text.optional(),
  email: Text.optional(),
  clues: z.array(Clue).default([]),
}

const personFields = {
  sex: z.enum(['男', '女']).optional(),
  ethnicity: Text.optional(),
  born: IsoDate.optional(),
  idType: Text.optional(),
  idNumber: Text.optional(),
  occupation: Text.optional(),
  employer: Text.optional(),
  jobTitle: Text.optional(),
  registeredAddress: Text.optional(),
  habitualAddress: Text.optional(),
  serviceAddress: Text.optional(),
  priorOffence: z.enum(['criminal', 'administrative_within_2y']).optional(),
}

const organisationFields = {
  creditCode: Text.optional(),
  organisationType: Text.optional(),
  ownership: Text.optional(),
  legalRepresentative: Text.optional(),
  legalRepresentativeTitle: Text.optional(),
  officeAddress: Text.optional(),
  registeredPlace: Text.optional(),
  privacyContact: Text.optional(),
  app: z.strictObject({ name: NonEmptyText, version: Text.optional(), icp: Text.optional() }).optional(),
}

export const Person = z.strictObject({ ...common, kind: z.literal('person'), ...personFields })
export type Person = z.infer<typeof Person>

export const Organisation = z.strictObject({
  ...common,
  kind: z.literal('organisation'),
  ...organisationFields,
})
export type Organisation = z.infer<typeof Organisation>

/** Somebody of whom only traces are known. */
export const UnknownParty = z.strictObject({ ...common, kind: z.literal('unknown') })
export type UnknownParty = z.infer<typeof UnknownParty>

export const Party = z.discriminatedUnion('kind', [Person, Organisation, UnknownParty])
export type Party = z.infer<typeof Party>

const representation = { authority: z.enum(['guardian', 'general', 'special']), firm: Text.optional() }

/** A guardian, or an agent with general or special authority. */
export const Representative = z.discriminatedUnion('kind', [
  Person.extend(representation),
  Organisation.extend(representation),
  UnknownParty.extend(representation),
])
export type Representative = z.infer<typeof Representative>
