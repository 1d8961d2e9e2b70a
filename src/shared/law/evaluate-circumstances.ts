import type { IncidentContext } from './case-context'
import type { ThresholdAnswer } from './law-answer'
import type { ThresholdGroup, ThresholdIncident } from './threshold-inputs'

interface FlagCircumstance {
  readonly rule: string
  readonly provision: string
  readonly tier: ThresholdAnswer['tier']
  readonly yes: string
  readonly unknown: string
  readonly no: string
}

const tracksUsed: FlagCircumstance = {
  rule: 'tracks-used-in-crime',
  provision: '法释〔2017〕10号第五条第一款第一项',
  tier: 'serious',
  yes: '案件记载：出售或者提供的行踪轨迹信息被他人用于犯罪，可能属于“情节严重”，不看条数。',
  unknown: '出售或者提供的行踪轨迹信息是否被他人用于犯罪，没有记载。',
  no: '案件记载：行踪轨迹信息没有被用于犯罪，不属于本项。',
}
const knownForCrime: FlagCircumstance = {
  rule: 'known-for-crime',
  provision: '法释〔2017〕10号第五条第一款第二项',
  tier: 'serious',
  yes: '案件记载：知道或者应当知道他人利用信息实施犯罪而出售或者提供，可能属于“情节严重”，不看条数。',
  unknown: '是否知道或者应当知道他人利用信息实施犯罪，没有记载。',
  no: '案件记载：不知道他人利用信息实施犯罪，不属于本项。',
}

/** The circumstances of art. 5 para. 1 that are yes or no, not numbers. Unknown stays open. */
export function circumstances(group: ThresholdGroup): readonly ThresholdAnswer[] {
  const selling = group.incidents.filter(({ sells }) => sells)
  const tracks = selling.filter(({ context }) => context.incident.dataTypes.includes('location_track'))
  return [
    ...flagAnswer(group.name, tracksUsed, tracks, 'usedInCrime'),
    ...flagAnswer(group.name, knownForCrime, selling, 'knownForCrime'),
    priorAnswer(group),
  ]
}

function flagAnswer(
  name: string,
  it: FlagCircumstance,
  incidents: readonly ThresholdIncident[],
  flag: 'usedInCrime' | 'knownForCrime',
): readonly ThresholdAnswer[] {
  if (incidents.length === 0) return []
  const stated = incidents.filter(({ context }) => context.incident.flags?.[flag] !== undefined)
  const so = stated.filter(({ context }) => context.incident.flags?.[flag] === true)
  const result = so.length > 0 ? 'reached' : stated.length === incidents.length ? 'not_reached' : 'open'
  const sentence = { reached: it.yes, not_reached: it.no, open: it.unknown }[result]
  return [
    {
      rule: it.rule,
      provision: it.provision,
      tier: it.tier,
      result,
      claimedOnly: so.length > 0 && so.every(({ context }) => isDoubtful(context)),
      arithmetic: `${name}：${sentence}`,
      inputs: (so.length > 0 ? so : stated).map(({ context }) => ({
        path: `${context.path}.flags.${flag}`,
        value: so.length > 0,
        basis: context.incident.title,
      })),
    },
  ]
}

function priorAnswer({ name, actor }: ThresholdGroup): ThresholdAnswer {
  const prior = actor?.party.kind === 'person' ? actor.party.priorOffence : undefined
  const known = {
    criminal: '曾因侵犯公民个人信息受过刑事处罚',
    administrative_within_2y: '二年内曾因侵犯公民个人信息受过行政处罚',
  }
  return {
    rule: 'prior',
    provision: '法释〔2017〕10号第五条第一款第九项',
    tier: 'serious',
    result: prior === undefined ? 'open' : 'reached',
    claimedOnly: false,
    arithmetic:
      prior === undefined
        ? `${name}：是否曾因侵犯公民个人信息受过刑事处罚，或者二年内受过行政处罚，没有记载，由公安机关查明。`
        : `${name}：案件记载${known[prior]}，又实施同类行为的，可能属于“情节严重”，不看条数。`,
    inputs:
      prior === undefined || actor === undefined
        ? []
        : [{ path: `${actor.path}.priorOffence`, value: prior, basis: known[prior] }],
  }
}

/** Para. 2 item 1: grave harm raises the tier only of what is serious already. */
export function harmAnswer(
  { name, incidents }: ThresholdGroup,
  serious: readonly ThresholdAnswer[],
): ThresholdAnswer {
  const found = incidents.flatMap(({ context }) => {
    const grave = context.incident.harm?.grave
    return grave === undefined ? [] : [{ context, grave }]
  })
  const reached = serious.filter(({ result }) => result === 'reached')
  const doubtful =
    found.every(({ context }) => isDoubtful(context)) || reached.every(({ claimedOnly }) => claimedOnly)
  const words = [...new Set(found.map(({ context, grave }) => context.words.grave[grave]))].join('、')
  const arithmetic =
    found.length === 0
      ? '没有记载死亡、重伤、精神失常、被绑架等后果；重大经济损失或者恶劣社会影响没有数额标准，由办案机关认定。'
      : reached.length === 0
        ? `案件记载${words}；这一项以构成“情节严重”为前提，是否构成尚不能确定。`
        : `案件记载${words}，可能属于“情节特别严重”；因果关系由办案机关认定。`
  return {
    rule: 'grave-harm',
    provision: '法释〔2017〕10号第五条第二款第一项',
    tier: 'especially_serious',
    result: found.length > 0 && reached.length > 0 ? 'reached' : 'open',
    claimedOnly: found.length > 0 && reached.length > 0 && doubtful,
    arithmetic: `${name}：${arithmetic}`,
    inputs: found.map(({ context, grave }) => ({
      path: `${context.path}.harm.grave`,
      value: grave,
      basis: context.incident.title,
    })),
  }
}

function isDoubtful({ incident }: IncidentContext): boolean {
  return incident.certainty !== 'fact'
}
