import assert from 'node:assert/strict';
import { describe } from 'node:test';
import fc from 'fast-check';
import { anyText, calendarDate, instant, optional, rule } from '../portal/property.suite.ts';
import { checkAttachment } from './attachment.rules.ts';
import { findInFields } from './guarded-texts.rules.ts';
import {
  findSensitive,
  findSensitiveBytes,
  findTakenOut,
  withoutSensitive,
  withoutSensitiveLines,
} from './sensitive-text.rules.ts';
import {
  checkTicket,
  checkTicketContact,
  checkTicketReply,
  checkTicketText,
  longestTicketText,
} from './ticket-entries.rules.ts';
import {
  canAskAbout,
  canCloseTicket,
  canReopenTicket,
  canReplyToTicket,
  hasNews,
  isOpenTicket,
  nextTicketStates,
  stateAfterReply,
  ticketStates,
} from './ticket.rules.ts';
import { lookOfTickets, ticketsOfLook } from './ticket-view.rules.ts';

describe('rules of tickets', () => {
  const state = fc.oneof(fc.constantFrom<string>(...ticketStates), anyText);
  rule(
    'SUP-07 canReplyToTicket, canCloseTicket, canReopenTicket, isOpenTicket, stateAfterReply and nextTicketStates',
    fc.record({ state, closed: optional(fc.oneof(instant, fc.constant(Number.NaN))), now: instant }),
    ({ state: now, closed, now: moment }) => {
      const closedAt =
        closed === undefined ? undefined : Number.isFinite(closed) ? new Date(closed).toISOString() : 'never';
      const ticket = { state: now, ...(closedAt !== undefined && { closedAt }) };
      assert.equal(canReplyToTicket(ticket).ok, now !== 'closed');
      assert.equal(canCloseTicket(ticket).ok, now !== 'closed');
      const reopened = canReopenTicket(ticket, moment, 'Asia/Tokyo');
      if (isOpenTicket(ticket)) assert.equal(reopened.ok, false);
      else if (now === 'resolved') assert.equal(reopened.ok, true);
      const next = stateAfterReply(now);
      assert.ok(next === now || isOpenTicket({ state: next }));
      assert.ok(!nextTicketStates(now).some((one) => one === now || one === 'received'));
      assert.ok(nextTicketStates(now).length > 0, 'no state is a dead end');
    },
  );

  rule(
    'SUP-05 canAskAbout',
    fc.tuple(calendarDate, calendarDate, fc.oneof(fc.constantFrom('engineer', 'sales'), anyText), calendarDate),
    ([startsOn, endsOn, desk, today]) => {
      const isInForce = today >= startsOn && today <= endsOn;
      assert.equal(canAskAbout({ startsOn, endsOn }, desk, today).ok, desk === 'sales' || isInForce);
    },
  );

  rule('SUP-07 hasNews', fc.tuple(fc.nat(), optional(fc.nat())), ([version, seen]) => {
    assert.equal(hasNews({ version, seen }), seen !== undefined && seen < version);
  });

  rule('SUP-05 checkAttachment', fc.tuple(fc.oneof(fc.integer(), fc.double()), fc.nat(40)), ([size, count]) => {
    const decision = checkAttachment(size, count);
    if (decision.ok) assert.ok(size <= 2 ** 30 && count < 20);
  });

  const contact = fc.record({ name: anyText, mail: anyText, telephone: anyText });
  rule(
    'SUP-05 checkTicket, checkTicketContact and checkTicketText',
    fc.record({
      kind: fc.constantFrom('fault', 'x', ''),
      desk: fc.constantFrom('sales', 'x', ''),
      severity: fc.constantFrom('low', 'x', ''),
      contractId: fc.constantFrom('c', ''),
      deviceId: anyText,
      serviceId: fc.constantFrom('s', ''),
      title: anyText,
      description: anyText,
      contact,
    }),
    (typed) => {
      const { entries, fieldErrors } = checkTicket(typed);
      const text = checkTicketText('description', typed.description);
      assert.ok(!/[^\t\n\P{Cc}]/u.test(text.text) && text.text.isWellFormed());
      assert.equal(
        checkTicketText('description', text.text).text,
        text.text,
        'what is stored is stored again as it is',
      );
      assert.deepEqual(checkTicketContact(typed.contact).contact, entries.contact);
      if (fieldErrors.length > 0) return;
      assert.deepEqual(checkTicket(entries), { entries, fieldErrors: [] });
      assert.ok([...entries.description].length <= longestTicketText);
    },
  );

  rule('SUP-07 checkTicketReply', fc.tuple(anyText, fc.nat(20)), ([typed, files]) => {
    const { text, fieldErrors } = checkTicketReply(typed, files);
    const alone = checkTicketText('body', typed);
    assert.equal(text, alone.text);
    if (text !== '' || files === 0) assert.deepEqual(fieldErrors, alone.fieldErrors);
    else assert.deepEqual(fieldErrors, [], 'a file alone says enough');
  });

  const secret = fc.constantFrom(
    'password: Xk29!fooBar',
    'snmp-server community Sec-Ro-77 RO',
    'api_key=0123456789abcdef',
    '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA',
  );
  const text = fc.oneof(
    anyText,
    fc.array(fc.oneof(secret, anyText), { maxLength: 6 }).map((parts) => parts.join('\n')),
    fc
      .array(fc.constantFrom('password', ':', ' ', '=', 'secret', '7', 'abcd', '"', 'は', '●'), { maxLength: 30 })
      .map((parts) => parts.join('')),
  );
  rule('SUP-05 findSensitive, findInFields and withoutSensitive', text, (one) => {
    const found = findSensitive(one);
    const lines = one.split('\n').length;
    assert.ok(found.every(({ line }) => line !== undefined && line >= 1 && line <= lines));
    assert.ok(found.length <= 20);
    assert.equal(findInFields({ body: one }).length, found.length);
    assert.deepEqual(findSensitive(withoutSensitive(one)), [], 'what is kept holds nothing of it');
    if (found.length === 0) assert.equal(withoutSensitive(one), one);
  });
  rule('SUP-05 findTakenOut and withoutSensitiveLines', text, (one) => {
    const missing = findTakenOut(withoutSensitive(one));
    assert.ok(findSensitive(one).length === 0 || missing.length > 0, 'what was taken out is told');
    const lines = withoutSensitiveLines(one);
    assert.deepEqual([findSensitive(lines), findTakenOut(lines)], [[], []]);
    if (missing.length === 0) assert.equal(lines, one);
  });
  rule('SUP-05 findSensitiveBytes', fc.uint8Array({ maxLength: 300 }), (bytes) => {
    assert.ok(findSensitiveBytes(bytes).every(({ kind }) => kind.length > 0));
  });

  rule(
    'SUP-06 lookOfTickets and ticketsOfLook',
    fc.record({
      search: optional(anyText),
      state: optional(fc.constantFrom('open' as const, 'closed' as const)),
      kind: optional(fc.constantFrom('fault' as const, 'question' as const)),
      channel: optional(fc.constantFrom('web' as const, 'fax' as const)),
      contractId: optional(fc.constantFrom('c', '')),
      from: optional(calendarDate),
    }),
    (filter) => {
      const again = ticketsOfLook(lookOfTickets(filter, null));
      assert.deepEqual(ticketsOfLook(lookOfTickets(again, null)), again);
      assert.equal(again.state, filter.state);
      assert.equal(again.from, filter.from);
    },
  );
});
