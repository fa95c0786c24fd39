import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createEventStreamParser, type StreamEvent } from './event-stream.ts';
import { anyText, rule } from './property.suite.ts';

const encoder = new TextEncoder();

function read(...parts: readonly (string | Uint8Array)[]): readonly StreamEvent[] {
  const parser = createEventStreamParser();
  return parts.flatMap((part) => parser.push(typeof part === 'string' ? encoder.encode(part) : part));
}

const message = (data: string, id = ''): StreamEvent => ({ type: 'message', data, id });

describe('an event stream', () => {
  it('is read as the HTML Standard gives examples of it', () => {
    for (const [text, events] of [
      ['data: YHOO\ndata: +2\ndata: 10\n\n', [message('YHOO\n+2\n10')]],
      [
        ': test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n',
        [message('first event', '1'), message('second event'), message(' third event')],
      ],
      ['data\n\ndata\ndata\n\ndata:', [message(''), message('\n')]],
      ['data:test\n\ndata: test\n\n', [message('test'), message('test')]],
    ] as const)
      assert.deepEqual(read(text), events, text);
  });

  it('has its lines end with LF, CRLF or CR, also where those come apart', () => {
    const two = [message('1'), message('2')];
    for (const end of ['\n', '\r\n', '\r']) {
      assert.deepEqual(read(`data: 1${end}${end}data: 2${end}${end}`), two, JSON.stringify(end));
      assert.deepEqual(read(...`data: 1${end}${end}data: 2${end}${end}`), two, `${JSON.stringify(end)}, one by one`);
    }
    assert.deepEqual(read('data: 1\r', '\ndata: 2\r', '\n\r', '\n'), [message('1\n2')]);
    assert.deepEqual(read('data: 1\r', '\n', '\n'), [message('1')], 'the second line feed is an empty line');
    assert.deepEqual(read('data: 1\r', '\r'), [message('1')]);
  });

  it('may begin with a byte order mark, and with one only', () => {
    assert.deepEqual(read('\uFEFFdata: 1\n\n'), [message('1')]);
    assert.deepEqual(read(Uint8Array.of(0xef), Uint8Array.of(0xbb, 0xbf), 'data: 1\n\n'), [message('1')]);
    assert.deepEqual(read('\uFEFF\uFEFFdata: 1\n\n'), []);
  });

  it('names types, keeps the last id, and ignores ids with a null and fields it does not know', () => {
    assert.deepEqual(
      read('event: a\nid: 7\ndata: 1\n\nevent: b\n\ndata: 2\n\nid: 8\0\ndata: 3\nDATA: x\n data: y\n\n'),
      [{ type: 'a', data: '1', id: '7' }, message('2', '7'), message('3', '7')],
    );
    assert.deepEqual(read('id: 9\n\ndata: 1\n\n'), [message('1', '9')], 'an id without data counts');
  });

  it('says when to come back, in digits only', () => {
    const parser = createEventStreamParser();
    for (const [text, retry] of [
      ['retry: 3s\n', undefined],
      ['retry: 3000\n', 3000],
      ['retry: -1\n', 3000],
      ['retry\n', 3000],
      ['retry:0\n', 0],
    ] as const) {
      assert.deepEqual(parser.push(encoder.encode(text)), []);
      assert.equal(parser.retry, retry, text);
    }
  });

  it('gives no event that it breaks off in', () => {
    assert.deepEqual(read('data: 1\n'), []);
    assert.deepEqual(read('data: 1\n\ndata: 2'), [message('1')]);
  });

  const piece = fc.constantFrom(
    'data',
    'event',
    'id',
    'retry',
    ':',
    ' ',
    '\n',
    '\r',
    '\r\n',
    '\0',
    '\uFEFF',
    '時刻',
    '1',
  );
  const stream = fc
    .oneof(
      anyText,
      fc.array(fc.oneof(piece, anyText), { maxLength: 60 }).map((all) => all.join('')),
    )
    .map((text) => encoder.encode(text));
  const cuts = fc.array(fc.nat(400), { maxLength: 30 });

  rule('createEventStreamParser, however the bytes are divided,', fc.tuple(stream, cuts), ([bytes, at]) => {
    const borders = [0, ...at.map((cut) => Math.min(cut, bytes.length)).toSorted((a, b) => a - b), bytes.length];
    const parts = borders.slice(1).map((border, index) => bytes.slice(borders[index], border));
    assert.deepEqual(read(...parts), read(bytes));
  });

  rule(
    'createEventStreamParser of any bytes',
    fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 20 }),
    (parts) => {
      for (const { type, data, id } of read(...parts)) {
        assert.doesNotMatch(type + id, /[\r\n]/);
        assert.doesNotMatch(data, /\r/);
      }
    },
  );

  it('of a line that is long and comes byte by byte takes no longer than its length', () => {
    const parser = createEventStreamParser();
    const one = encoder.encode('a');
    const start = process.cpuUsage();
    parser.push(encoder.encode('data:'));
    for (let count = 0; count < 300_000; count++) parser.push(one);
    const [event] = parser.push(encoder.encode('\n\n'));
    assert.equal(event?.data.length, 300_000);
    const { user, system } = process.cpuUsage(start);
    assert.ok(user + system < 5_000_000, `${user + system} µs`);
  });
});
