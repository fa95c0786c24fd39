import assert from 'node:assert/strict';
import { describe } from 'node:test';
import fc from 'fast-check';
import { anyText, configuration, instant, optional, rule } from '../portal/property.suite.ts';
import { day, hour } from '../portal/time.ts';
import { checkDisplayName, longestDisplayName } from './display-name.rules.ts';
import { checkInvitation, invitationExpiry } from './invitation.rules.ts';
import { checkInvitedAddress } from './invited-address.rules.ts';
import { beginJoining, checkJoining, goOnJoining } from './joining.rules.ts';
import { leavingReasons } from './leaving.model.ts';
import { checkLeavingComment, longestLeavingComment } from './leaving.rules.ts';
import { linkTokenIn, linkWithToken, withoutLinkTokens } from './link-token.rules.ts';
import { checkNewPassword, checkTyped } from './new-password.rules.ts';
import { checkPassword } from './password.rules.ts';

describe('rules of identity', () => {
  rule('LIC-10 checkDisplayName', anyText, (raw) => {
    const check = checkDisplayName(raw);
    if (!check.ok) return;
    assert.deepEqual(checkDisplayName(check.name), check);
    assert.ok(raw.includes(check.name) && [...check.name].length <= longestDisplayName && !/\n|\r/.test(check.name));
  });

  rule('LIC-09 checkInvitedAddress', anyText, (raw) => {
    const check = checkInvitedAddress(raw);
    if (check.ok) assert.equal(checkInvitedAddress(check.value).ok, true);
    if (check.ok) assert.ok(check.value.split('@').length === 2 && check.value.length <= 254);
  });

  const facts = fc.record({
    state: fc.constantFrom('waiting' as const, 'joined' as const, 'withdrawn' as const),
    expiresAt: instant,
    superseded: fc.boolean(),
  });
  rule(
    'LIC-09 LIC-10 invitationExpiry and checkInvitation',
    fc.tuple(configuration, optional(facts), instant),
    ([one, invitation, now]) => {
      const { ok } = checkInvitation(invitation, now);
      assert.equal(ok, invitation?.state === 'waiting' && !invitation.superseded && now < invitation.expiresAt);
      const expiresAt = invitationExpiry(one, now);
      assert.ok(
        expiresAt > now + (one.invitationDays - 1) * day && expiresAt <= now + (one.invitationDays + 1) * day + hour,
      );
    },
  );

  const invitation = fc.record({
    contractName: anyText,
    companyName: anyText,
    invitedBy: anyText,
    mailAddress: fc.constantFrom('person@customer.example', 'other@customer.example'),
    hasAccount: fc.boolean(),
    terms: optional(
      fc.record({
        version: fc.nat(3),
        publishedAt: fc.constant('2026-04-01T00:00:00Z'),
        agreed: fc.constant(false),
        documents: fc
          .uniqueArray(fc.constantFrom('use', 'privacy'))
          .map((ids) => ids.map((id) => ({ id, title: { ja: '規約' }, body: { ja: '本文' } }))),
      }),
    ),
    expiresAt: fc.constant('2026-12-01T00:00:00Z'),
  });
  rule(
    'LIC-10 beginJoining, goOnJoining and checkJoining',
    fc.tuple(
      invitation,
      invitation,
      fc.record({ displayName: anyText, identifier: anyText }),
      fc.record({ password: anyText, repeated: optional(anyText) }),
      fc.record({ opened: fc.array(fc.constantFrom('use', 'privacy', 'x')), ticked: fc.boolean() }),
      configuration,
    ),
    ([before, after, typed, password, read, { passwordPolicy }]) => {
      const begun = { ...beginJoining(before), ...read, typed };
      assert.deepEqual(goOnJoining(begun, before).typed.displayName, typed.displayName, 'what was typed stays');
      const now = goOnJoining(begun, after);
      assert.equal(now.invitation, after);
      if (after.hasAccount) assert.equal(now.account, 'existing');
      if (before.terms?.version !== after.terms?.version) assert.ok(!now.ticked && now.opened.length === 0);
      const decision = checkJoining(now, password, checkTyped(passwordPolicy, password.password, {}));
      if (!decision.ok) return assert.ok(decision.fieldErrors.length > 0);
      assert.equal(decision.draft.type, now.account);
      assert.ok(decision.draft.identifier !== '' && password.password !== '');
      if (decision.draft.type === 'new') assert.equal(password.repeated, password.password);
      if (after.terms) assert.ok(now.ticked && after.terms.documents.every(({ id }) => now.opened.includes(id)));
    },
  );

  rule(
    'LIC-21 checkLeavingComment',
    fc.tuple(fc.constantFrom(...leavingReasons), optional(anyText)),
    ([reason, raw]) => {
      const check = checkLeavingComment(reason, raw);
      if (!check.ok) return;
      if (reason === 'other') assert.notEqual(check.comment, undefined);
      if (check.comment !== undefined) assert.ok([...check.comment].length <= longestLeavingComment);
      assert.deepEqual(checkLeavingComment(reason, check.comment), check);
    },
  );

  const token = fc.stringMatching(/^[\w-]{1,43}$/);
  const page = anyText.map((text) => text.replaceAll('#', ''));
  rule(
    'AUTH-07 linkWithToken, linkTokenIn and withoutLinkTokens',
    fc.tuple(page, token, anyText),
    ([path, secret, text]) => {
      const link = linkWithToken(path, secret);
      assert.equal(linkTokenIn(link), secret);
      const dead = withoutLinkTokens(`${link}\n${text} ${link}`);
      assert.equal(linkTokenIn(dead), undefined);
      assert.equal(withoutLinkTokens(dead), dead);
    },
  );

  rule(
    'AUTH-05 checkTyped and checkNewPassword',
    fc.tuple(configuration, anyText, optional(anyText)),
    ([{ passwordPolicy }, password, other]) => {
      const check = checkTyped(passwordPolicy, password, {});
      if (password === '') assert.ok(!check.ok && check.rules.every(({ met }) => !met));
      else assert.deepEqual(check, checkPassword(passwordPolicy, password, {}));
      const repeated = other ?? password;
      const errors = checkNewPassword(check, { password, repeated });
      assert.equal(errors.length === 0, check.ok && repeated === password);
      assert.equal(
        errors.some(({ field }) => field === 'repeated'),
        repeated === '' || repeated !== password,
      );
    },
  );
});
