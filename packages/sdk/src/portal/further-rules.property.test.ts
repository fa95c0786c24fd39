import assert from 'node:assert/strict';
import { describe } from 'node:test';
import fc from 'fast-check';
import { meansContractChanged } from '../billing/quote-request.rules.ts';
import { PortalError, type ProblemCode } from './errors.ts';
import { checkLine } from './line.rules.ts';
import { storedLines } from './lines.rules.ts';
import { closes, closingCode, turned } from './list.rules.ts';
import { anyText, instant, optional, rule, typedNumber } from './property.suite.ts';
import { jitter } from './repeat.rules.ts';
import { hasBody } from './request.rules.ts';
import { bigrams, searchable, searchWords } from './search-text.rules.ts';
import { whySessionEnded } from './session.rules.ts';
import { turnedOrder } from './turned-order.rules.ts';
import { checkUploadSize } from './upload-size.rules.ts';
import { checkUpload, uploadLimits } from './upload.rules.ts';
import { readWholeNumber } from './whole-number.rules.ts';

describe('rules of the portal', () => {
  rule('storedLines', anyText, (typed) => {
    const text = storedLines(typed);
    assert.equal(storedLines(text), text, 'what is stored is stored again as it is');
    assert.ok(text.isWellFormed() && !/[^\t\n\P{Cc}]|[\u202A-\u202E\u2066-\u2069]/u.test(text));
  });

  rule('checkLine', fc.tuple(anyText, fc.integer({ min: 1, max: 200 })), ([raw, max]) => {
    const check = checkLine(raw, max);
    if (!check.ok) return;
    assert.deepEqual(checkLine(check.text, max), check);
    assert.ok(raw.includes(check.text) && [...check.text].length <= max && check.text.isWellFormed());
  });

  rule('readWholeNumber', typedNumber, (typed) => {
    const read = readWholeNumber(typed);
    if (!read.ok) return;
    assert.ok(Number.isSafeInteger(read.value) && !Object.is(read.value, -0));
    assert.deepEqual(readWholeNumber(String(read.value)), read);
  });
  rule('readWholeNumber of a number as it is written', fc.integer({ min: -1e14, max: 1e14 }), (value) => {
    for (const written of [String(value), value.toLocaleString('en-US'), value.toLocaleString('ja-JP-u-nu-fullwide')])
      assert.deepEqual(readWholeNumber(` ${written}`), { ok: true, value });
  });

  rule('searchable, searchWords and bigrams', anyText, (text) => {
    const plain = searchable(text);
    assert.equal(searchable(plain), plain);
    const words = searchWords(text);
    assert.ok(words.length <= 10 && new Set(words).size === words.length);
    assert.ok(words.every((word) => plain.includes(word) && !/\s/u.test(word)));
    const pairs = bigrams(text);
    assert.ok(pairs.every((pair) => [...pair].length === 2));
    for (const word of words)
      for (const pair of bigrams(word)) assert.ok(pairs.includes(pair), 'a word is found in its text');
  });

  const iso = instant.map((at) => new Date(at).toISOString());
  rule(
    'AUTH-03 whySessionEnded',
    fc.tuple(fc.record({ idleEndsAt: optional(fc.oneof(iso, anyText)), endsAt: optional(iso) }), instant),
    ([known, now]) => {
      const why = whySessionEnded(known, now);
      assert.equal(why === 'unknown', known.idleEndsAt === undefined || known.endsAt === undefined);
      if (why === 'longest') assert.ok(now >= Date.parse(known.endsAt ?? ''));
      if (why === 'idle') assert.ok(now >= Date.parse(known.idleEndsAt ?? ''));
    },
  );

  rule('LIC-08 checkUploadSize', fc.tuple(fc.double(), fc.nat()), ([size, most]) => {
    assert.equal(checkUploadSize({ most }, size).ok, size <= most);
  });

  rule('LIC-08 checkUpload', fc.double(), (size) => {
    const { most } = uploadLimits['activation-request'];
    assert.equal(checkUpload('activation-request', size).ok, size <= most);
  });

  rule('jitter', fc.uint8Array({ maxLength: 1 }), ([byte]) => {
    const chance = jitter((bytes) => (byte === undefined ? bytes : bytes.fill(byte)));
    assert.ok(chance >= 0.5 && chance <= 1);
  });

  const codes: readonly ProblemCode[] = ['contract-required', 'system-not-in-use', 'not-found', 'internal'];
  rule('closingCode and closes', fc.oneof(anyText, fc.constantFrom(...codes)), (code) => {
    const error = new PortalError(code);
    const closing = closingCode(error);
    assert.equal(closing, code === 'contract-required' || code === 'system-not-in-use' ? code : undefined);
    assert.equal(closes(error), closing !== undefined || code === 'forbidden' || code === 'not-found');
  });
  const order = fc.record({
    sort: fc.constantFrom('name', 'number', undefined),
    direction: fc.constantFrom('ascending' as const, 'descending' as const, undefined),
  });
  rule('LIC-04 turned', fc.tuple(order, fc.constantFrom('name', 'number')), ([now, by]) => {
    const first = turned(now, by);
    assert.equal(first.direction === 'descending', now.sort === by && now.direction === 'ascending');
    const again = turned(first, by);
    assert.notEqual(again.direction, first.direction, 'each time the other way round');
    assert.deepEqual(turned(again, by), first);
  });
  rule('closes', fc.oneof(anyText, fc.constantFrom(...codes, 'forbidden')), (code) => {
    const error = new PortalError(code);
    const isAbout = closingCode(error) !== undefined || code === 'forbidden' || code === 'not-found';
    assert.equal(closes(error), isAbout);
  });
  rule('LIC-18 meansContractChanged', fc.oneof(anyText, fc.constantFrom('cancels-contract', 'network')), (code) => {
    assert.equal(meansContractChanged(code), ['invalid-input', 'nothing-requested', 'cancels-contract'].includes(code));
  });

  const wholeOrder = fc
    .tuple(fc.constantFrom('day', 'amount'), fc.constantFrom('ascending' as const, 'descending' as const))
    .map(([sort, direction]) => ({ sort, direction }));
  rule('SUP-11 SUP-12 turnedOrder', fc.tuple(wholeOrder, wholeOrder), ([now, asked]) => {
    const first = turnedOrder(now, asked);
    assert.equal(first.sort, asked.sort);
    if (now.sort !== asked.sort) assert.deepEqual(first, asked);
    else assert.notEqual(first.direction, now.direction);
    assert.deepEqual(turnedOrder(turnedOrder(first, asked), asked), first);
  });

  rule(
    'hasBody',
    fc.record({
      method: fc.constantFrom('GET' as const, 'POST' as const, 'PUT' as const, 'DELETE' as const),
      body: optional(fc.constant('file' as const)),
      named: fc.boolean(),
    }),
    ({ method, body, named }) => {
      const input = { '~standard': { version: 1, vendor: 'test', validate: (value: unknown) => ({ value }) } } as const;
      const has = hasBody({ method, ...(body && { body }), ...(named && { input }) });
      assert.equal(has, named && body === undefined && (method === 'POST' || method === 'PUT'));
    },
  );
});
