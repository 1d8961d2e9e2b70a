import { describe, expect, it } from 'vitest'
import { answerFor, day, today } from './law-fixtures'

type Facts = Record<string, unknown>

const complainant = (facts: Facts) => ({ complainant: { id: 'p0', kind: 'person', ...facts } })
const online = { conduct: ['published'], channel: 'social_post' }

function names(incident: Facts, rest: Facts, on = today) {
  return answerFor([incident], rest, on).courts.map(({ name }) => name)
}

describe('the courts', () => {
  it.each([
    ['北京市海淀区某路1号', '北京互联网法院'],
    ['浙江省杭州市余杭区某路', '杭州互联网法院'],
    ['广东省广州市天河区某路', '广州互联网法院'],
    ['广东省深圳市南山区某路', null],
    ['上海市青浦区某路', null],
  ])('of a network dispute, for a plaintiff at %s: %s', (habitualAddress, name) => {
    expect(names(online, complainant({ habitualAddress }))).toEqual([name])
  })

  it('follow the region code where it is given', () => {
    expect(names(online, complainant({ region: '110108' }))).toEqual(['北京互联网法院'])
    expect(names(online, complainant({ region: '330200', habitualAddress: '某路1号' }))).toEqual([null])
  })

  it('follow the rule of the day of filing', () => {
    const at = complainant({ habitualAddress: '北京市海淀区' })
    const sources = (on: string) => answerFor([online], at, day(on)).courts[0]

    expect(sources('2025-11-01')?.name).toBe('北京互联网法院')
    expect(sources('2018-09-06')?.name).toBeNull()
  })

  it('of a dispute that is not on a network are those of the defendant and of the place', () => {
    const { courts } = answerFor(
      [{ conduct: ['peeped'], channel: 'offline', place: '上海市黄浦区', respondents: ['r1'] }],
      {
        ...complainant({ habitualAddress: '北京市海淀区' }),
        respondents: [{ id: 'r1', kind: 'person', name: '王某', habitualAddress: '杭州市西湖区某路' }],
      },
    )

    expect(courts.map(({ name }) => name)).toEqual([null, null])
    expect(courts.map(({ because }) => because.slice(0, 6))).toEqual(['杭州市西湖区', '上海市黄浦区'])
  })

  it('are named once, with every reason', () => {
    const { courts } = answerFor(
      [online],
      complainant({ habitualAddress: '北京市海淀区某路', registeredAddress: '北京市东城区某街' }),
    )

    expect(courts).toHaveLength(1)
    expect(courts[0]?.because).toMatch(/海淀区[\s\S]*东城区/)
  })

  it('say the county only, not the whole address', () => {
    const { courts } = answerFor([online], complainant({ habitualAddress: '湖南省长沙市岳麓区某路1号2栋' }))

    expect(courts[0]?.because).toMatch(/^湖南省长沙市岳麓区，/)
    expect(courts[0]?.because).not.toContain('某路')
  })

  it('are not named where nothing concerns privacy or personal information', () => {
    expect(
      names({ flags: { insultOrDefamation: true } }, complainant({ habitualAddress: '北京市海淀区' })),
    ).toEqual([])
  })

  it('leave the last word to the court', () => {
    expect(answerFor([online], complainant({ region: '110108' })).courts[0]?.because).toContain(
      '以立案庭核定为准',
    )
  })
})

describe('the police', () => {
  it('are first those of the place where the victim was', () => {
    const { police } = answerFor([online], complainant({ habitualAddress: '四川省成都市武侯区某路' }))

    expect(police[0]?.place).toContain('四川省成都市武侯区')
    expect(police[0]?.sources).toEqual(expect.arrayContaining(['mpscrim-17', 'mpsadm-11', 'cpl-110']))
  })

  it('are also those of the act, the platform and the suspect', () => {
    const { police } = answerFor([{ ...online, place: '北京市朝阳区', respondents: ['r1', 'r2'] }], {
      respondents: [
        {
          id: 'r1',
          kind: 'organisation',
          role: 'platform',
          name: '某平台',
          officeAddress: '深圳市南山区某路',
        },
        { id: 'r2', kind: 'person', role: 'poster', name: '王某', habitualAddress: '武汉市武昌区某路' },
      ],
    })

    expect(police.map(({ place }) => place).join()).toMatch(/北京市朝阳区.*深圳市南山区.*武汉市武昌区/)
  })
})

describe('the channels', () => {
  const channel = (incident: Facts, id: string) => answerFor([incident]).channels.find((it) => it.id === id)

  it('always include the police, with a warning of look-alike sites', () => {
    expect(channel({}, 'police')).toMatchObject({ contact: '110', verified: true })
    expect(channel({}, 'cyberpolice')?.note).toContain('仿冒')
  })

  it('fit the case', () => {
    expect(channel({ conduct: ['published'], channel: 'website' }, '12377')).toBeDefined()
    expect(channel({ conduct: ['harassed'], channel: 'phone_call' }, '12321')).toBeDefined()
    expect(channel({ flags: { consumer: true } }, '12315')).toBeDefined()
    expect(channel({}, '12315')).toBeUndefined()
  })

  it('are marked where number or scope was not verified', () => {
    expect(channel({}, '12345')?.verified).toBe(false)
  })
})
