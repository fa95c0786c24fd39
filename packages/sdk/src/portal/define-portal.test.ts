import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nist } from '../identity/password-policies.ts';
import type { PortalConfiguration } from './configuration.model.ts';
import { definePortal, PortalConfigurationError } from './define-portal.ts';
import * as presets from './presets/index.ts';

const { information } = presets;

describe('definePortal', () => {
  for (const preset of Object.values(presets)) {
    it(`takes the preset ${preset.id} as it is`, () => {
      assert.deepEqual(definePortal(preset), preset);
    });
  }

  it('takes a preset with parts that differ, and a configuration of one’s own', () => {
    const acme = definePortal({
      from: information,
      id: 'acme',
      passwordPolicy: nist,
      session: { idleMinutes: 20, absoluteHours: 8 },
    });
    assert.deepEqual(acme, {
      ...information,
      id: 'acme',
      passwordPolicy: nist,
      session: { idleMinutes: 20, absoluteHours: 8 },
    });
    assert.equal('from' in acme, false);
    assert.deepEqual(definePortal({ ...information, id: 'own' }), { ...information, id: 'own' });
  });

  it('takes whom customers ask, in whole or in part', () => {
    const contact = {
      name: { ja: 'お客様窓口', en: 'Customer desk' },
      telephone: '+81 3-0000-1155',
      mail: 'desk@acme.example',
      hours: { ja: '平日 9:00～17:30' },
    };
    assert.deepEqual(definePortal({ from: information, contact }).contact, contact);
    assert.deepEqual(definePortal({ from: information, contact: { name: contact.name } }).contact, {
      name: contact.name,
    });
  });

  it('answers with a copy that nothing can change, and leaves what it was given alone', () => {
    const areas: PortalConfiguration['areas'] = ['home', 'faq'];
    const acme = definePortal({ from: information, areas });
    const frozen = (value: unknown): boolean =>
      typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen));
    assert.ok(frozen(acme));
    assert.ok(!Object.isFrozen(areas) && !Object.isFrozen(information) && !Object.isFrozen(information.signIn));
    assert.throws(() => Object.assign(acme.session, { idleMinutes: 1 }), TypeError);
  });

  const policy = information.passwordPolicy;
  const identifier = information.signIn.identifier;
  /** A part that cannot work, and the path that the refusal names. Untyped on purpose: a host may write plain JavaScript. */
  const refusals: readonly (readonly [path: string, part: Record<string, unknown>])[] = [
    ...['', 'Acme', '-acme', 'a b', 'a/b', '日本', 'a'.repeat(64), 7, undefined].map((id) => ['id', { id }] as const),
    ['name', { name: {} }],
    ['name', { name: { ja: '' } }],
    ['name', { name: 'Acme' }],
    ['locales', { locales: [] }],
    ['locales', { locales: 'ja' }],
    ['locales', { locales: undefined }],
    ['locales.1', { locales: ['ja', 'ja_JP'] }],
    ['locales.0', { locales: [7] }],
    ...['Asia/Edo', '', undefined, 9].map((timeZone) => ['timeZone', { timeZone }] as const),
    ['areas', { areas: undefined }],
    ['areas.1', { areas: ['home', 'shop'] }],
    ['areas.0', { areas: ['constructor'] }],
    ['roles', { roles: [] }],
    ['roles.0', { roles: ['owner'] }],
    ['roles.0.id', { roles: [{ ...information.roles[0], id: '' }] }],
    ['roles.1.id', { roles: [information.roles[0], information.roles[0]] }],
    ['roles.0.name', { roles: [{ ...information.roles[0], name: undefined }] }],
    ['roles.0.scope', { roles: [{ ...information.roles[0], scope: 'company' }] }],
    ['roles.0.may', { roles: [{ ...information.roles[0], may: 'read' }] }],
    ['roles.0.may.0', { roles: [{ ...information.roles[0], may: ['write'] }] }],
    ['contact', { contact: '03-0000-1155' }],
    ['contact.name', { contact: { telephone: '03-0000-1155' } }],
    ['contact.telephone', { contact: { name: { ja: '窓口' }, telephone: '０３' } }],
    ['contact.telephone', { contact: { name: { ja: '窓口' }, telephone: '03-0000-1155\nBcc:' } }],
    ['contact.mail', { contact: { name: { ja: '窓口' }, mail: 'info' } }],
    ['contact.hours', { contact: { name: { ja: '窓口' }, hours: {} } }],
    ['signIn', { signIn: undefined }],
    ['signIn', { signIn: [] }],
    ['signIn.methods', { signIn: { ...information.signIn, methods: [] } }],
    ['signIn.methods.0', { signIn: { ...information.signIn, methods: ['passkey'] } }],
    ['signIn.identifier', { signIn: { ...information.signIn, identifier: undefined } }],
    ['signIn.identifier.type', { signIn: { ...information.signIn, identifier: { ...identifier, type: 'telephone' } } }],
    ['signIn.identifier.length', { signIn: { ...information.signIn, identifier: { ...identifier, length: 8 } } }],
    ...[
      [0, 8],
      [9, 8],
      [1.5, 8],
      ['1', 8],
      [1, undefined],
    ].map(
      ([min, max]) =>
        [
          'signIn.identifier.length',
          { signIn: { ...information.signIn, identifier: { ...identifier, length: { min, max } } } },
        ] as const,
    ),
    ['signIn.identifier.symbols', { signIn: { ...information.signIn, identifier: { ...identifier, symbols: 7 } } }],
    ['signIn.identifier.symbols', { signIn: { ...information.signIn, identifier: { ...identifier, symbols: '-_.' } } }],
    ['signIn.reset', { signIn: { ...information.signIn, reset: 'yes' } }],
    ['signIn.links', { signIn: { ...information.signIn, links: undefined } }],
    ['signIn.links.0', { signIn: { ...information.signIn, links: ['shop'] } }],
    ['passwordPolicy', { passwordPolicy: undefined }],
    ['passwordPolicy.length', { passwordPolicy: { ...policy, length: undefined } }],
    ...[
      [0, 8],
      [9, 8],
      [8.5, 9],
      [8, Infinity],
    ].map(([min, max]) => ['passwordPolicy.length', { passwordPolicy: { ...policy, length: { min, max } } }] as const),
    ['passwordPolicy.characters', { passwordPolicy: { ...policy, characters: 'latin' } }],
    ...[undefined, 'a', ' ', '！'].map(
      (symbols) => ['passwordPolicy.symbols', { passwordPolicy: { ...policy, symbols } }] as const,
    ),
    ['passwordPolicy.unusable', { passwordPolicy: { ...policy, unusable: '!' } }],
    ['passwordPolicy.unusable', { passwordPolicy: { ...policy, unusable: true } }],
    ['passwordPolicy.require', { passwordPolicy: { ...policy, require: undefined } }],
    ['passwordPolicy.require.0', { passwordPolicy: { ...policy, require: ['kana'] } }],
    ['passwordPolicy.forbid', { passwordPolicy: { ...policy, forbid: undefined } }],
    ['passwordPolicy.forbid.0', { passwordPolicy: { ...policy, forbid: ['birthday'] } }],
    ['passwordPolicy', { passwordPolicy: { ...policy, symbols: '', unusable: undefined } }],
    ['passwordPolicy', { passwordPolicy: { ...policy, length: { min: 1, max: 3 } } }],
    ...[0, 5, 1.5, '3'].map(
      (classes) => ['passwordPolicy.classes', { passwordPolicy: { ...policy, classes } }] as const,
    ),
    ['passwordPolicy.classes', { passwordPolicy: { ...policy, symbols: '', require: [], classes: 4 } }],
    ['passwordChange', { passwordChange: undefined }],
    ['passwordChange.asksCurrent', { passwordChange: {} }],
    ['initialPassword', { initialPassword: true }],
    ['initialPassword.mustChange', { initialPassword: {} }],
    ['initialPassword.validDays', { initialPassword: { mustChange: true, validDays: 0 } }],
    ['recovery', { recovery: undefined }],
    ['recovery.type', { recovery: { type: 'telephone' } }],
    ...[0, -1, Number.NaN, Infinity, '60', undefined].flatMap((linkMinutes) => [
      ['recovery.linkMinutes', { recovery: { type: 'mail-link', linkMinutes, first: true } }] as const,
      ['recovery.linkMinutes', { recovery: { type: 'contact', linkMinutes } }] as const,
    ]),
    ['recovery.first', { recovery: { type: 'mail-link', linkMinutes: 60 } }],
    ...[undefined, [3], [3, 2], [-1, 2], [1.5, 2]].map(
      (businessDays) => ['recovery.businessDays', { recovery: { type: 'vendor', businessDays } }] as const,
    ),
    ['invitationDays', { invitationDays: 0 }],
    ['lockout', { lockout: undefined }],
    ...[0, 2.5, '5'].map(
      (failures) => ['lockout.failures', { lockout: { ...information.lockout, failures } }] as const,
    ),
    ['lockout.windowMinutes', { lockout: { ...information.lockout, windowMinutes: -15 } }],
    ['lockout.ends', { lockout: { ...information.lockout, ends: 'never' } }],
    ['lockout.ends.type', { lockout: { ...information.lockout, ends: { type: 'never' } } }],
    ['lockout.ends.minutes', { lockout: { ...information.lockout, ends: { type: 'after', minutes: 0 } } }],
    ['session', { session: undefined }],
    ['session.idleMinutes', { session: { absoluteHours: 12 } }],
    ['session.absoluteHours', { session: { idleMinutes: 30, absoluteHours: Number.NaN } }],
    ['terms', { terms: 'sometimes' }],
    ['entry', { entry: 'anyone' }],
    ['messages', { messages: 'none' }],
    ['messages.ja_JP', { messages: { ja_JP: {} } }],
    ['messages.ja', { messages: { ja: 'none' } }],
    ['messages.ja.retry', { messages: { ja: { retry: 7 } } }],
    ['configuration', { messages: { ja: { retry: () => '' } } }],
  ];

  for (const [path, part] of refusals)
    it(`refuses ${JSON.stringify(part, (_, value: unknown) => (value === undefined ? null : value)).slice(0, 80)} and names ${path}`, () => {
      assert.throws(
        () => definePortal({ from: information, ...part }),
        (error) =>
          error instanceof PortalConfigurationError &&
          error.path === path &&
          error.message === `definePortal: ${path} ${error.reason}`,
      );
    });

  it('names what is missing in a configuration of one’s own', () => {
    for (const key of Object.keys(information).filter((name) => name !== 'messages' && name !== 'entry')) {
      const { [key]: _, ...rest } = information as unknown as Record<string, unknown>;
      assert.throws(
        () => definePortal(rest as unknown as PortalConfiguration),
        (error) => error instanceof PortalConfigurationError && error.path.split('.')[0] === key,
        key,
      );
    }
  });

  it('takes every policy that some password can keep', () => {
    for (const change of [
      { classes: 1 },
      { classes: 4 },
      { unusable: undefined },
      { require: [] },
      { length: { min: 4, max: 4 } },
    ])
      assert.ok(
        definePortal({
          from: information,
          passwordPolicy: { ...policy, ...change } as PortalConfiguration['passwordPolicy'],
        }),
      );
    assert.ok(definePortal({ from: information, passwordPolicy: { ...nist, require: ['symbol'], classes: 4 } }));
  });
});
