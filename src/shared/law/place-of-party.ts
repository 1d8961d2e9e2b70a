import type { Party } from '../domain/party'
import type { City } from './jurisdiction-table'

/** Where a party is at home, as far as the case says. */
export interface PlaceOfParty {
  /** 北京市海淀区: the address down to the county, never further. */
  readonly text: string
  readonly region: string | undefined
  readonly address: string
  readonly kind: 'habitual' | 'registered' | 'office'
}

/** The places of a party that can found jurisdiction, the nearest first. */
export function placesOfParty(party: Party): readonly PlaceOfParty[] {
  const addresses =
    party.kind === 'person'
      ? ([
          ['habitual', party.habitualAddress],
          ['registered', party.registeredAddress],
        ] as const)
      : party.kind === 'organisation'
        ? ([
            ['office', party.officeAddress],
            ['registered', party.registeredPlace],
          ] as const)
        : []
  const places = addresses.flatMap(([kind, address], index) =>
    address === undefined || address.trim() === ''
      ? []
      : // The region code belongs to the address named first.
        [{ kind, address, text: countyOf(address), region: index === 0 ? party.region : undefined }],
  )
  if (places.length > 0 || party.region === undefined) return places
  return [{ kind: 'registered', address: '', text: `行政区划代码${party.region}`, region: party.region }]
}

export const placeWords: Record<PlaceOfParty['kind'], string> = {
  habitual: '经常居住地',
  registered: '住所地（户籍或者登记地）',
  office: '主要办事机构所在地',
}

/** The city with an internet court in which a place lies. */
export function cityOf({ region, address }: PlaceOfParty, cities: readonly City[]): City | undefined {
  return cities.find(
    ({ regionPrefix, addressPrefixes }) =>
      region?.startsWith(regionPrefix) === true ||
      addressPrefixes.some((prefix) => address.trim().startsWith(prefix)),
  )
}

function countyOf(address: string): string {
  const county =
    /^(?:[^省市区县]{2,7}(?:省|自治区|特别行政区))?(?:[^省市区县]{2,9}(?:市|自治州|地区|盟))?(?:[^省市区县]{1,9}?(?:自治县|区|县|市|旗))?/u.exec(
      address.trim(),
    )?.[0]
  return county === undefined || county === '' ? '（地址没有写明省、市、区县）' : county
}
