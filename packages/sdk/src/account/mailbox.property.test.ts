import assert from 'node:assert/strict';
import { describe } from 'node:test';
import fc from 'fast-check';
import { anyText, optional, rule } from '../portal/property.suite.ts';
import { beginReading, checkMailboxStep, checkNewMailbox, type MailboxFacts } from './mailbox-form.rules.ts';
import { canAddMailbox, checkLocalPart, isMailSubdomain, localPartOf, mailboxKey } from './mailbox.rules.ts';

const servers = {
  incoming: { host: 'imap.mail.example', port: 993 },
  outgoing: { host: 'smtp.mail.example', port: 465 },
};
const mailboxes = { items: [], limit: 5, domain: 'mail.example', servers };
const terms = fc.record({
  version: fc.nat(3),
  publishedAt: fc.constant('2026-04-01T00:00:00Z'),
  documents: fc.array(fc.record({ id: anyText, title: fc.constant({}), body: fc.constant({}) }), { maxLength: 3 }),
});
const reading = fc.record({ terms, opened: fc.array(anyText, { maxLength: 3 }), ticked: fc.boolean() });
const facts: fc.Arbitrary<MailboxFacts> = fc.record({
  step: fc.constantFrom('local-part' as const, 'subdomain' as const, 'settings' as const),
  mailboxes: fc.constant(mailboxes),
  localPart: anyText,
  subdomain: optional(anyText),
  virusCheck: optional(fc.boolean()),
  reading: optional(reading),
});

describe('MYP-08 mail addresses, for any text', () => {
  rule('MYP-08 checkLocalPart', anyText, (raw) => {
    const checked = checkLocalPart(raw);
    if (!checked.ok) return;
    assert.match(checked.value, /^[A-Za-z0-9][A-Za-z0-9_-]{1,18}[A-Za-z0-9]$/);
    assert.deepEqual(checkLocalPart(checked.value), checked);
  });
  rule('MYP-08 localPartOf', anyText, (raw) => assert.equal(localPartOf(localPartOf(raw)), localPartOf(raw)));
  rule('MYP-08 mailboxKey', fc.tuple(anyText, anyText), ([localPart, subdomain]) => {
    assert.equal(mailboxKey(localPart, subdomain), `${localPart}@${subdomain}`.toLowerCase());
  });
  rule('MYP-08 canAddMailbox', fc.tuple(fc.nat(10), fc.nat(10)), ([used, limit]) => {
    const items = Array.from({ length: used });
    assert.equal(canAddMailbox({ items, limit }).ok, used < limit);
  });
  rule('MYP-09 isMailSubdomain', anyText, (text) => {
    if (isMailSubdomain(text)) assert.match(text, /0\d$/);
  });
  rule('MYP-10 checkMailboxStep and checkNewMailbox', facts, (now) => {
    const steps = (['local-part', 'subdomain', 'settings'] as const).map(
      (step) => checkMailboxStep({ ...now, step }).ok,
    );
    const whole = checkNewMailbox(now);
    assert.equal(whole.ok, steps.every(Boolean) && now.reading !== undefined);
    if (whole.ok) assert.ok(checkLocalPart(whole.draft.localPart).ok);
  });
  rule('MYP-10 beginReading', fc.tuple(terms, optional(reading)), ([now, before]) => {
    const begun = beginReading(now, before);
    assert.equal(begun.terms.version, now.version);
    if (begun.ticked) assert.equal(begun, before);
  });
});
