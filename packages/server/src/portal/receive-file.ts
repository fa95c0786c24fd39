import { second } from '@madoguchi/sdk/portal/time.js';
import { fileTypeBytes, fileTypeOf } from '@madoguchi/sdk/portal/file-type.rules.js';
import type { UploadLimits } from '@madoguchi/sdk/portal/upload.rules.js';
import type { Server } from './call.ts';
import type { Exchange } from './exchange.ts';
import { inTime } from './in-time.ts';
import type { KeptFile } from './ports.ts';
import { Refusal } from './problem.ts';

/** A file may come slowly, over a thin line; what ends it is that nothing comes for this long. */
const longestPause: number = 30 * second;

/** A file that came with a request. Unless a transaction took it over it is removed. */
export interface ReceivedFile extends KeptFile {
  /** Media type, by its first bytes. */
  readonly type: string;
}

/** Keeps the file that a request consists of. Size and type are checked while it comes; the rest is then not read. */
export async function receiveFile(
  { files }: Pick<Server, 'files'>,
  { request, environment, receivedAt }: Exchange,
  limits: UploadLimits,
): Promise<ReceivedFile> {
  const { most } = limits;
  if (!files) throw new Refusal('not-found');
  if (Number(request.headers.get('content-length') ?? 0) > most) throw tooLarge(most);
  let type = '';
  const kept = await files.put(
    checked(environment.body?.() ?? request.body, limits, (found) => (type = found)),
    receivedAt,
  );
  return { ...kept, type };
}

const tooLarge = (most: number): Refusal => new Refusal('payload-too-large', { params: { most } });

/** The bytes of `body`, of which nothing is handed on before the beginning has told a type that is taken. */
function checked(
  body: ReadableStream<Uint8Array> | null,
  { most, types }: UploadLimits,
  tell: (type: string) => void,
): ReadableStream<Uint8Array> {
  const reader = (body ?? new Blob([]).stream()).getReader();
  let size = 0;
  let head: Uint8Array | undefined = new Uint8Array();
  const check = (beginning: Uint8Array): void => {
    const type = fileTypeOf(beginning);
    if (!types.includes(type)) throw new Refusal('file-type-refused');
    tell(type);
  };
  return new ReadableStream(
    {
      async pull(stream) {
        try {
          for (;;) {
            const next = reader.read().catch(() => {
              throw new Refusal('invalid-input'); // the line broke in the middle; nobody is there to read this
            });
            const { done, value } = await inTime(next, longestPause);
            size += value?.byteLength ?? 0;
            if (size > most) throw tooLarge(most);
            if (head) {
              head = value ? joined(head, value) : head;
              if (!done && head.byteLength < fileTypeBytes) continue;
              check(head);
              if (head.byteLength > 0) stream.enqueue(head);
              head = undefined;
            } else if (value) stream.enqueue(value);
            if (done) stream.close();
            return;
          }
        } catch (error) {
          reader.cancel().catch(() => undefined);
          throw error;
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const whole = new Uint8Array(one.byteLength + other.byteLength);
  whole.set(one);
  whole.set(other, one.byteLength);
  return whole;
}
