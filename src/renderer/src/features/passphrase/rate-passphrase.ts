import { commonPinyin } from './common-pinyin'

/** 0: guessed at once … 4: holds against somebody who copied the folder. */
export type Strength = 0 | 1 | 2 | 3 | 4

type Rate = (passphrase: string) => Strength

/** Longer ones are strong enough, and rating them takes long. */
const RATED_CHARACTERS = 64

let loading: Promise<Rate> | undefined

/** The word lists are large and needed on one form only, so they are fetched when it appears. */
export function loadRating(): Promise<Rate> {
  loading ??= load()
  return loading
}

async function load(): Promise<Rate> {
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ])
  const rating = new ZxcvbnFactory({
    dictionary: { ...dictionary, pinyin: [...commonPinyin] },
    graphs: adjacencyGraphs,
  })
  return (passphrase) => rating.check(passphrase.slice(0, RATED_CHARACTERS)).score
}
