import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as presets from './index.ts';

describe('presets', () => {
  it('are the five portals, each under its id', () => {
    assert.deepEqual(Object.keys(presets), ['certificate', 'information', 'license', 'mypage', 'support']);
    for (const [name, preset] of Object.entries(presets)) assert.equal(preset.id, name);
  });

  it('speak Japanese first and English, and count days in Tokyo', () => {
    for (const preset of Object.values(presets)) {
      assert.deepEqual(preset.locales, ['ja', 'en']);
      assert.deepEqual(Object.keys(preset.name), ['ja', 'en']);
      assert.equal(preset.timeZone, 'Asia/Tokyo');
      for (const role of preset.roles) assert.deepEqual(Object.keys(role.name), ['ja', 'en']);
      assert.equal(new Set(preset.areas).size, preset.areas.length);
      assert.equal(preset.areas[0], 'home');
    }
  });

  it('AUTH-02 AUTH-03 lock after 5 failures in 15 minutes and end a session after 30 minutes or 12 hours', () => {
    for (const { id, lockout, session } of Object.values(presets)) {
      assert.deepEqual(session, { idleMinutes: 30, absoluteHours: 12 });
      assert.deepEqual(lockout, {
        failures: 5,
        windowMinutes: 15,
        ends: id === 'certificate' ? { type: 'vendor' } : { type: 'after', minutes: 15 },
      });
    }
  });

  it('AUTH-07 give a new password by a link of one hour, for a first one too in INF, and never in CRT', () => {
    assert.deepEqual(presets.information.recovery, { type: 'mail-link', linkMinutes: 60, first: true });
    assert.deepEqual(presets.license.recovery, { type: 'mail-link', linkMinutes: 60, first: false });
    assert.deepEqual(presets.support.recovery, { type: 'mail-link', linkMinutes: 60, first: false });
    assert.equal(presets.mypage.recovery.type, 'contact');
    assert.deepEqual(presets.certificate.recovery, { type: 'vendor', businessDays: [2, 3] });
    for (const { invitationDays } of Object.values(presets)) assert.equal(invitationDays, 7);
  });

  it('AUTH-01 INF-01 MYP-01 sign in by address or code, with リセット in MYP only', () => {
    const kinds = Object.values(presets).map(({ id, signIn }) => [id, signIn.identifier.type, signIn.reset]);
    assert.deepEqual(kinds, [
      ['certificate', 'code', false],
      ['information', 'email', false],
      ['license', 'code', false],
      ['mypage', 'email', true],
      ['support', 'email', false],
    ]);
    assert.deepEqual(presets.information.signIn.links, ['password-link']);
    assert.deepEqual(presets.mypage.signIn.links, ['registration', 'recovery', 'provider-sign-in']);
  });

  it('AUTH-06 AUTH-08 CRT-02 CRT-15 ask for the current password everywhere but CRT, where a first one lasts 30 days', () => {
    for (const { id, passwordChange } of Object.values(presets))
      assert.equal(passwordChange.asksCurrent, id !== 'certificate');
    assert.deepEqual(presets.certificate.initialPassword, { mustChange: true, validDays: 30 });
  });

  it('AUTH-09 ask for terms of the portal, of each application in CRT, and none in MYP', () => {
    assert.deepEqual(
      Object.values(presets).map(({ id, terms }) => [id, terms]),
      [
        ['certificate', 'application'],
        ['information', 'portal'],
        ['license', 'portal'],
        ['mypage', 'none'],
        ['support', 'portal'],
      ],
    );
  });

  it('SUP-02 give the four account types exactly what the table says', () => {
    const may = Object.fromEntries(presets.support.roles.map((role) => [role.id, role.may]));
    assert.deepEqual(may, {
      'inquiry-user': ['tickets'],
      'inquiry-administrator': ['tickets', 'accounts'],
      'contract-manager': ['tickets', 'quotes'],
      'user-administrator': ['tickets', 'quotes', 'accounts'],
    });
  });

  it('LIC-04 hold the roles of LIC for each contract: members read, owners manage', () => {
    assert.deepEqual(
      presets.license.roles.map(({ id, scope, may }) => [id, scope, may]),
      [
        ['member', 'contract', ['read']],
        ['owner', 'contract', ['read', 'manage']],
      ],
    );
  });

  it('CRT-19 who cannot sign in is led to the vendor: with what, and how soon there is a new password', () => {
    const { messages, recovery } = presets.certificate;
    assert.ok(recovery.type === 'vendor');
    const [soonest, latest] = recovery.businessDays;
    for (const key of ['error.locked.vague', 'error.initial-password-expired']) {
      assert.match(
        messages?.['ja']?.[key] ?? '',
        new RegExp(`特約店コードとアクセスキー.*${soonest}～${latest}営業日`),
      );
      assert.match(
        messages?.['en']?.[key] ?? '',
        new RegExp(`agency code and access key.*${soonest} to ${latest} business`),
      );
    }
  });
});
