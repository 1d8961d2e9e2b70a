import { canBeOf } from '../domain/attribution'
import type { IsoDate } from '../domain/calendar'
import type { Case } from '../domain/case'
import { AGAINST_PERSON, SHOWS_LEAK } from '../domain/conduct'
import { defendantsOf, namedRespondents } from '../domain/defendants'
import type { DocumentKind } from '../domain/filing'
import type { DataType, Incident } from '../domain/incident'
import type { Party } from '../domain/party'
import { actDays } from '../law/act-days'
import { articleInForce, findArticle } from '../law/article-in-force'
import type { ArticleVersion } from '../law/catalogue'
import { type CitedArticle, citationsOf, type UnusablePick } from '../law/cited-articles'
import type { LawLibrary } from '../law/law-library'
import { tiersOf } from '../law/threshold-inputs'
import type { ThresholdTable, Tier } from '../law/threshold-table'
import { wordingsForAct } from '../law/wordings-for-act'
import { chronological } from './chronological'
import type { DraftText } from './draft-document'
import { type Exhibit, numberExhibits } from './exhibit-numbers'
import type { MaskingRules } from './masking-rules'
import { say } from './say'
import type { SharedWording, Template } from './template'

/** A party and where it stands in the case: `respondents[0]`. */
export interface PartyAt {
  readonly party: Party
  readonly path: string
}

export interface IncidentAt {
  readonly incident: Incident
  readonly path: string
}

/** The bytes behind an item of evidence, as far as a paper speaks of them. */
export interface FileFacts {
  readonly byteLength: number
  readonly sha256: string
}

/**
 * What all papers of a case are drawn from. One set of facts, so that names,
 * dates, amounts and exhibit numbers can't disagree between two papers.
 */
export interface PaperFacts {
  readonly case: Case
  readonly today: IsoDate
  readonly wording: SharedWording
  /** What the paper calls the person who hands it in: 本人 or 原告. */
  readonly self: DraftText
  /** By id of evidence; empty where the files were not opened. */
  readonly files: ReadonlyMap<string, FileFacts>
  readonly exhibits: readonly Exhibit[]
  /** In time order. */
  readonly incidents: readonly IncidentAt[]
  readonly complainant: PartyAt
  readonly representative: PartyAt | undefined
  /** Those that an incident names; one that no incident names appears nowhere. */
  readonly respondents: readonly PartyAt[]
  readonly accused: readonly PartyAt[]
  readonly defendants: readonly PartyAt[]
  /** The articles this paper cites: the owner's choice, or the suggested ones; references below them left out. */
  cited(document: DocumentKind): readonly CitedArticle[]
  /** Articles that may or may not apply, because the day of an act is not stated. */
  undated(document: DocumentKind): readonly CitedArticle[]
  /** Articles the owner picked that cannot be cited, each with the reason. */
  readonly unusablePicks: readonly UnusablePick[]
  /** One article in the wording of `today`, for a request that is about the procedure. */
  inForce(key: string): ArticleVersion | undefined
  /** One article as a whole in the wordings that are the law of these acts: one, or one for each side of a change of the law. */
  onActDays(key: string, acts: readonly IncidentAt[]): readonly ArticleVersion[]
  /** The text of a wording that a paper names, by the ids of its source. */
  wordingOf(key: string, version: string): ArticleVersion | undefined
  /** 法释〔2017〕10号 art. 5 for kinds of information of an incident: the tier that is settled, and the one they may have. */
  tiersOf(
    dataTypes: readonly DataType[],
    incident: Incident,
  ): { readonly lowest: Tier; readonly highest: Tier }
  /** The numbers of that article. */
  readonly infringement: ThresholdTable['infringement']
  /** What each version of a paper hides. */
  readonly masking: MaskingRules
}

/** Conduct whose author is accused by default. */
const CRIMINAL_CONDUCT = new Set([...SHOWS_LEAK, ...AGAINST_PERSON])

export function gatherFacts(input: {
  readonly case: Case
  readonly law: LawLibrary
  readonly wording: SharedWording
  readonly masking: MaskingRules
  readonly template: Template
  readonly today: IsoDate
  readonly files: ReadonlyMap<string, FileFacts>
}): PaperFacts {
  const { case: it, law, wording, masking, template, today, files } = input
  const indexed = it.incidents.map((incident, index) => ({
    incident,
    path: `incidents[${index}]`,
    occurredAt: incident.occurredAt,
  }))
  const placed = (parties: readonly Party[]) =>
    it.respondents.flatMap((party, index) =>
      parties.includes(party) ? [{ party, path: `respondents[${index}]` }] : [],
    )
  const exhibits = numberExhibits(it)
  const citations = citationsOf(it, law, today)
  return {
    case: it,
    today,
    wording,
    self: say(template, 'self'),
    files,
    exhibits,
    incidents: chronological(indexed),
    complainant: { party: it.complainant, path: 'complainant' },
    representative:
      it.representative === undefined ? undefined : { party: it.representative, path: 'representative' },
    respondents: placed(namedRespondents(it)),
    accused: placed(accusedOf(it)),
    defendants: placed(defendantsOf(it)),
    cited: (document) => citations.citedIn(document).filter(({ lead, picked }) => lead || picked),
    undated: (document) => citations.citedIn(document).filter(({ undated }) => undated.length > 0),
    unusablePicks: citations.unusable,
    inForce: (key) => {
      const found = articleInForce(law.catalogue, key, today)
      return found.state === 'in-force' ? found.version : undefined
    },
    onActDays: (key, acts) => {
      const wordings = acts.flatMap(({ incident }) => {
        const found = wordingsForAct(law.catalogue, key, actDays(incident, today))
        return found.state === 'missing' ? [] : found.wordings.filter(({ cited }) => cited)
      })
      const whole = wordings.filter(({ version }) => version.verification !== 'excerpt_or_partial')
      return [...new Set(whole.map(({ version }) => version))]
    },
    tiersOf: (dataTypes, incident) => tiersOf(dataTypes, incident, law.thresholds),
    infringement: law.thresholds.infringement,
    wordingOf: (key, version) => findArticle(law.catalogue, key)?.versions.find(({ id }) => id === version),
    masking,
  }
}

/** Who is accused: of the respondents that an incident names those the owner chose, or else the authors of criminal conduct. */
function accusedOf(it: Case): readonly Party[] {
  const chosen = it.claims?.accused
  const isAuthor = (party: Party) =>
    it.incidents.some(
      (incident) =>
        incident.respondents.includes(party.id) &&
        incident.conduct.some((code) => CRIMINAL_CONDUCT.has(code) && canBeOf(it, incident, party, code)),
    )
  return namedRespondents(it).filter((party) =>
    chosen === undefined ? isAuthor(party) : chosen.includes(party.id),
  )
}

/** Whether the complaint goes to the market authority (12315), which mediates besides looking into a lead. */
export function goesToMarketDesk(facts: PaperFacts): boolean {
  const desk = facts.case.claims?.addressees?.regulator ?? ''
  return facts.wording.marketDesks.some((name) => desk.includes(name))
}
