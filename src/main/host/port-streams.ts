import { failureReply, type HostReply, valueOrThrow } from '../../shared/contract/envelope'
import { AppError } from '../../shared/errors/app-error'

/** The largest piece that crosses in one message. */
const PIECE_BYTES = 256 * 1024

/** Pieces that wait on the receiving side for whoever reads them. */
const PIECES_AHEAD = 4

export type StreamMessage =
  /** To the side that has the bytes: one more piece may come; no more is wanted. */
  | { readonly type: 'pull'; readonly stream: number }
  | { readonly type: 'cancel'; readonly stream: number }
  /** To the side that reads them. */
  | { readonly type: 'piece'; readonly stream: number; readonly bytes: Uint8Array }
  | { readonly type: 'end'; readonly stream: number }
  | { readonly type: 'fail'; readonly stream: number; readonly reply: HostReply }

/** Byte streams over a port. A piece crosses only when it was asked for, so that a slow reader slows the source. */
interface PortStreams {
  /** Offer a stream to the other side. @returns the number by which it is taken there. */
  give(source: ReadableStream<Uint8Array>): number
  /** The stream that the other side gave. Cancelling it cancels the source. */
  take(stream: number): ReadableStream<Uint8Array>
  receive(message: StreamMessage): void
  /** The other side is gone: what was given is put away, what was taken fails. */
  end(): void
}

interface Given {
  readonly reader: ReadableStreamDefaultReader<Uint8Array>
  /** Read from the source, not sent yet. */
  rest: Uint8Array
}

interface Taken {
  readonly controller: ReadableStreamDefaultController<Uint8Array>
  /** Lets the stream ask for the next piece. */
  arrived: () => void
}

export function createPortStreams(post: (message: StreamMessage) => void): PortStreams {
  const given = new Map<number, Given>()
  const taken = new Map<number, Taken>()
  let lastStream = 0
  let isEnded = false

  async function sendPiece(stream: number): Promise<void> {
    const source = given.get(stream)
    if (source === undefined) return
    try {
      while (source.rest.byteLength === 0) {
        const { done, value } = await source.reader.read()
        if (done) {
          if (given.delete(stream)) post({ type: 'end', stream })
          return
        }
        source.rest = value
      }
      // A copy, since a message with a view carries all of the memory behind it.
      const bytes = new Uint8Array(source.rest.subarray(0, PIECE_BYTES))
      source.rest = source.rest.subarray(PIECE_BYTES)
      post({ type: 'piece', stream, bytes })
    } catch (error) {
      if (given.delete(stream)) post({ type: 'fail', stream, reply: failureReply(error) })
    }
  }

  function putAway(stream: number): void {
    const source = given.get(stream)
    given.delete(stream)
    source?.reader.cancel().catch(() => undefined)
  }

  function settle(stream: number, act: (controller: Taken['controller']) => void): void {
    const target = taken.get(stream)
    if (target === undefined) return
    taken.delete(stream)
    act(target.controller)
    target.arrived()
  }

  return {
    give(source) {
      lastStream += 1
      if (isEnded) void source.cancel()
      else given.set(lastStream, { reader: source.getReader(), rest: new Uint8Array() })
      return lastStream
    },

    take(stream) {
      return new ReadableStream<Uint8Array>(
        {
          start(controller) {
            if (isEnded) controller.error(hostEnded())
            else taken.set(stream, { controller, arrived: () => {} })
          },
          pull: () =>
            new Promise((resolve) => {
              const target = taken.get(stream)
              if (target === undefined) return resolve()
              target.arrived = resolve
              post({ type: 'pull', stream })
            }),
          cancel() {
            if (taken.delete(stream)) post({ type: 'cancel', stream })
          },
        },
        { highWaterMark: PIECES_AHEAD },
      )
    },

    receive(message) {
      const { stream } = message
      if (message.type === 'pull') void sendPiece(stream)
      else if (message.type === 'cancel') putAway(stream)
      else if (message.type === 'end') settle(stream, (controller) => controller.close())
      else if (message.type === 'fail') {
        settle(stream, (controller) => controller.error(errorOf(message.reply)))
      } else {
        const target = taken.get(stream)
        target?.controller.enqueue(message.bytes)
        target?.arrived()
      }
    },

    end() {
      isEnded = true
      for (const stream of given.keys()) putAway(stream)
      for (const stream of taken.keys()) settle(stream, (controller) => controller.error(hostEnded()))
    },
  }
}

/** What everybody hears who waits for a process that is gone. */
export function hostEnded(): AppError<'internal'> {
  return new AppError('internal', 'The process on the other side has ended', {})
}

function errorOf(reply: HostReply): unknown {
  try {
    return valueOrThrow(reply)
  } catch (error) {
    return error
  }
}
