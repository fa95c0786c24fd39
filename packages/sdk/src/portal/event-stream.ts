/** An event of a stream. */
export interface StreamEvent {
  /** `message` where the stream names none. */
  readonly type: string;
  /** Its lines, joined by line feeds. */
  readonly data: string;
  /** The last id that the stream has told; empty where it has told none. */
  readonly id: string;
}

export interface EventStreamParser {
  /** Takes the next bytes, and gives the events that are whole with them. Never throws. */
  push(this: void, bytes: Uint8Array): readonly StreamEvent[];
  /** After how many milliseconds the stream wants to be opened anew; undefined where it has not said. */
  readonly retry: number | undefined;
}

/**
 * Reads `text/event-stream` as it comes (HTML Standard, 9.2.6): however its bytes are divided, the same events come of it.
 * An event that the stream breaks off in is none.
 */
export function createEventStreamParser(): EventStreamParser {
  const decoder = new TextDecoder(); // it also takes away the byte order mark
  /** Of the line that has not ended yet. Kept in pieces: each is looked at once. */
  let pieces: string[] = [];
  /** The last line ended with a carriage return, to which a line feed may belong that has not come yet. */
  let returned = false;
  let type = '';
  let data: string[] = [];
  let id = '';
  let retry: number | undefined;

  const field = (name: string, value: string): void => {
    if (name === 'event') type = value;
    else if (name === 'data') data.push(value);
    else if (name === 'id' && !value.includes('\0')) id = value;
    else if (name === 'retry' && /^\d+$/.test(value)) retry = Number(value);
  };
  const take = (line: string): void => {
    const colon = line.indexOf(':');
    if (colon < 0) field(line, '');
    else if (colon > 0) field(line.slice(0, colon), line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1));
  };
  const dispatch = (): StreamEvent | undefined => {
    const event = data.length > 0 ? { type: type || 'message', data: data.join('\n'), id } : undefined;
    type = '';
    data = [];
    return event;
  };

  return {
    get retry() {
      return retry;
    },
    push(bytes) {
      const events: StreamEvent[] = [];
      let text = decoder.decode(bytes, { stream: true });
      if (text === '') return events;
      if (returned && text.startsWith('\n')) text = text.slice(1);
      returned = text === '' ? false : text.endsWith('\r');
      const lines = text.split(/\r\n|\n|\r/);
      const rest = lines.pop() ?? '';
      for (const end of lines) {
        const line = pieces.join('') + end;
        pieces = [];
        if (line !== '') take(line);
        else {
          const event = dispatch();
          if (event) events.push(event);
        }
      }
      if (rest !== '') pieces.push(rest);
      return events;
    },
  };
}
