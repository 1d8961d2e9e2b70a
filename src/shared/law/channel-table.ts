import { z } from 'zod'
import { IsoDate } from '../domain/calendar'
import { Condition } from './condition'
import { ChannelAnswer } from './law-answer'

/** `resources/law/tables/channels.json`: where a complaint is received; without `when`, always shown. */
export const ChannelTable = z.strictObject({
  about: z.string(),
  checkedOn: IsoDate,
  channels: z
    .array(
      ChannelAnswer.extend({
        when: Condition.optional(),
        /** Where name, number and scope were read. */
        references: z.array(z.string()),
      }),
    )
    .min(1),
})
export type ChannelTable = z.infer<typeof ChannelTable>
