import { finished, type Readable } from 'node:stream';

/**
 * The body of a request as it comes, no sooner than it is read: the body of the listener's `Request` is the same, but copies every
 * part, and memory then holds twice what comes until it is collected. Cancelling leaves the rest to the listener.
 */
export function bodyOf(incoming: Readable): ReadableStream<Uint8Array> {
  let leave = (): void => undefined;
  return new ReadableStream<Uint8Array>(
    {
      start(stream) {
        const take = (part: Uint8Array): void => {
          incoming.pause();
          stream.enqueue(part);
        };
        const forget = finished(incoming, { writable: false }, (error) => {
          leave();
          if (error) stream.error(error);
          else stream.close();
        });
        leave = () => {
          forget();
          incoming.off('data', take);
        };
        incoming.pause().on('data', take);
      },
      pull: () => void incoming.resume(),
      cancel: () => leave(),
    },
    { highWaterMark: 0 },
  );
}
