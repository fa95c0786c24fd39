import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DraftKind } from './application-draft.model.ts';
import { noEntries, type ApplicationEntries } from './application-entries.model.ts';
import {
  checkAccountDetails,
  checkEntries,
  contactRolesOf,
  requiredFields,
  type EntriesFacts,
} from './application-entries.rules.ts';
import { catalogue, contact, coupon, entries } from './certificate.suite.ts';

const factsFor = (kind: DraftKind, more: Partial<EntriesFacts> = {}, serviceId = 'sr3'): EntriesFacts => ({
  subject: { kind, serviceId },
  catalogue,
  coupons: [coupon],
  today: '2026-11-22',
  ...(kind !== 'new' && { source: { serverName: 'www.example.co.jp' } }),
  ...more,
});
const withBasics = (basics: Partial<ApplicationEntries['basics']>): ApplicationEntries => ({
  ...entries,
  basics: { ...entries.basics, ...basics },
});
const withOrganisation = (organisation: Partial<ApplicationEntries['organisation']>): ApplicationEntries => ({
  ...entries,
  organisation: { ...entries.organisation, ...organisation },
});
const withTechnical = (technical: Partial<typeof contact>): ApplicationEntries => ({
  ...entries,
  contacts: { ...entries.contacts, technical: { ...contact, ...technical } },
});
const wrong = (typed: ApplicationEntries, facts: EntriesFacts = factsFor('new')): readonly string[] =>
  checkEntries(typed, facts).fieldErrors.map(({ field, code }) => `${field} ${code}`);

describe('CRT-04 the entries of an application', () => {
  it('CRT-18 begin with nobody who said yes to mails', () => {
    for (const { renewalMail, news } of Object.values(noEntries.contacts))
      assert.deepEqual({ renewalMail, news }, { renewalMail: false, news: false });
  });

  it('CRT-04 are good when everything is there that its kind asks for', () => {
    for (const kind of ['new', 'renewal', 'next', 'contact-change'] as const)
      assert.deepEqual(wrong(entries, factsFor(kind)), []);
    assert.deepEqual(wrong(withBasics({ revokePrevious: 'later' }), factsFor('reissue')), []);
  });

  it('CRT-04 name every field that is missing, and no other', () => {
    const facts = factsFor('new');
    const missing = checkEntries(noEntries, facts).fieldErrors;
    assert.deepEqual(missing.map(({ field }) => field).toSorted(), [...requiredFields(facts)].toSorted());
    assert.ok(missing.every(({ code }) => code === 'required'));
    assert.ok(missing.some(({ field }) => field === 'contacts.technical.mailAddress'));
    assert.ok(!missing.some(({ field }) => /fax|department|jobTitle|signatory|remarks|present/.test(field)));
  });

  it('CRT-04 with extended validation need the number in the register and the job title', () => {
    assert.deepEqual(wrong(withOrganisation({ registrationNumber: '', applicantTitle: ' ' })), []);
    assert.deepEqual(
      wrong(withOrganisation({ registrationNumber: '', applicantTitle: ' ' }), factsFor('new', {}, 'ev2')),
      ['organisation.registrationNumber required', 'organisation.applicantTitle required'],
    );
  });

  it('CRT-04 are stored in one form, however they were typed', () => {
    const typed: ApplicationEntries = {
      basics: {
        ...entries.basics,
        serverName: ' ＷＷＷ．例え．ＪＰ． ',
        agencyCode: 'ａ０００１',
        remarks: ' 一行目\r\n二行目 ',
      },
      organisation: {
        ...entries.organisation,
        name: '株式会社ﾏﾄﾞｸﾞﾁ',
        nameKana: 'かぶしきがいしゃ ﾏﾄﾞｸﾞﾁ',
        registrationNumber: '０１１００１０１２３４５',
        registeredPostalCode: '〒1500001',
        registeredAddress: '東京都渋谷区神宮前1-5-1',
      },
      contacts: {
        ...entries.contacts,
        technical: {
          ...contact,
          name: ' 髙﨑 花子 ',
          telephone: '０３ー１２３４ー５６７８',
          mailAddress: 'Hanako＠Example.JP',
        },
      },
    };
    const { entries: stored, fieldErrors } = checkEntries(typed, factsFor('new'));
    assert.deepEqual(fieldErrors, []);
    assert.equal(stored.basics.serverName, 'www.xn--r8jz45g.jp');
    assert.equal(stored.basics.agencyCode, 'A0001');
    assert.equal(stored.basics.remarks, '一行目\n二行目');
    assert.equal(stored.organisation.name, '株式会社マドグチ');
    assert.equal(stored.organisation.nameKana, 'カブシキガイシャ　マドグチ');
    assert.equal(stored.organisation.registrationNumber, '0110-01-012345');
    assert.equal(stored.organisation.registeredPostalCode, '150-0001');
    assert.equal(stored.organisation.registeredAddress, '東京都渋谷区神宮前１－５－１');
    assert.deepEqual(stored.contacts.technical, contact);
    assert.deepEqual(checkEntries(stored, factsFor('new')).entries, stored, 'what is stored stays');
  });

  it('CRT-04 that are wrong stay as they were typed', () => {
    const { entries: stored } = checkEntries(withTechnical({ telephone: '内線１２' }), factsFor('new'));
    assert.equal(stored.contacts.technical.telephone, '内線１２');
  });

  it('CRT-05 a server name is a host name, with a wildcard or an address only where the service has them', () => {
    const code = (serverName: string, serviceId: string): string =>
      wrong(withBasics({ serverName }), factsFor('new', {}, serviceId)).join() || 'good';
    assert.equal(code('*.example.jp', 'sr3'), 'basics.serverName wildcard-not-allowed');
    assert.equal(code('*.example.jp', 'wild'), 'good');
    assert.equal(code('192.0.2.1', 'sr3'), 'basics.serverName ip-not-allowed');
    assert.equal(code('１９２．０．２．１', 'wild'), 'good');
    assert.equal(code('2001:DB8::1', 'wild'), 'good');
    const dotted = checkEntries(withBasics({ serverName: '192.0.2.1..' }), factsFor('new', {}, 'wild'));
    assert.equal(dotted.entries.basics.serverName, '192.0.2.1');
    for (const none of [
      'localhost',
      'www_1.example.jp',
      'https://www.example.jp/',
      'a b.jp',
      'w*.example.jp',
      'x'.repeat(64) + '.jp',
    ])
      assert.equal(code(none, 'wild'), 'basics.serverName not-a-server-name', none);
    const { basics } = checkEntries(withBasics({ serverName: '2001:DB8:0::1' }), factsFor('new', {}, 'wild')).entries;
    assert.equal(basics.serverName, '2001:db8::1');
  });

  it('CRT-04 remarks take 1,000 characters in lines, and nothing that cannot be seen', () => {
    assert.deepEqual(wrong(withBasics({ remarks: `${'𠮷'.repeat(998)}\n字` })), []);
    assert.deepEqual(wrong(withBasics({ remarks: '字'.repeat(1_001) })), ['basics.remarks length']);
    assert.deepEqual(wrong(withBasics({ remarks: '表\u0000' })), ['basics.remarks not-usable']);
    assert.deepEqual(wrong(withBasics({ remarks: 'a\n\n\tb\nc\u202E' })), ['basics.remarks not-usable']);
    assert.deepEqual(wrong(withBasics({ agencyCode: '特約店' })), ['basics.agencyCode not-an-agency-code']);
  });

  it('CRT-16 a present address has its postal code, and the other way round', () => {
    assert.deepEqual(wrong(withOrganisation({ presentAddress: '大阪市北区' })), [
      'organisation.presentPostalCode required',
    ]);
    assert.deepEqual(wrong(withOrganisation({ presentPostalCode: '5300001' })), [
      'organisation.presentAddress required',
    ]);
    assert.deepEqual(wrong(withOrganisation({ presentPostalCode: '5300001', presentAddress: '大阪市北区' })), []);
  });

  it('CRT-16 what is wrong with a contact stands at that contact', () => {
    assert.deepEqual(wrong(withTechnical({ mailAddress: 'hanako', fax: '1', postalCode: '15-1', name: 'a\u0007' })), [
      'contacts.technical.name not-usable',
      'contacts.technical.postalCode not-a-postal-code',
      'contacts.technical.fax not-a-telephone',
      'contacts.technical.mailAddress not-an-address',
    ]);
  });

  it('CRT-16 one who signs is asked for by agreement A-3 only, and not stored otherwise', () => {
    const withSignatory = { ...catalogue, asksSignatory: true };
    assert.deepEqual(contactRolesOf(catalogue).length, 3);
    assert.ok(
      wrong(entries, factsFor('new', { catalogue: withSignatory })).includes('contacts.signatory.name required'),
    );
    const signed = { ...entries, contacts: { ...entries.contacts, signatory: contact } };
    assert.deepEqual(wrong(signed, factsFor('new', { catalogue: withSignatory })), []);
    assert.deepEqual(checkEntries(signed, factsFor('new')).entries.contacts.signatory, noEntries.contacts.signatory);
  });
});

describe('CRT-17 a coupon in an application', () => {
  const paid = withBasics({ couponId: 'k1' });
  it('CRT-17 pays for a new one and a renewal, of its service, while it has a balance and through its last day', () => {
    assert.deepEqual(wrong(paid), []);
    assert.deepEqual(wrong(paid, factsFor('renewal', { today: '2027-03-31' })), []);
    assert.deepEqual(wrong(paid, factsFor('renewal', { today: '2027-04-01' })), ['basics.couponId coupon-ended']);
    assert.deepEqual(wrong(paid, factsFor('new', {}, 'wild')), ['basics.couponId coupon-other-service']);
    assert.deepEqual(wrong(paid, factsFor('new', { coupons: [{ ...coupon, balance: 0 }] })), [
      'basics.couponId coupon-used-up',
    ]);
    assert.deepEqual(wrong(paid, factsFor('new', { coupons: [] })), ['basics.couponId coupon-unknown']);
  });

  it('CRT-11 is not taken by what costs nothing', () => {
    for (const kind of ['reissue', 'next', 'contact-change'] as const) {
      const { entries: stored, fieldErrors } = checkEntries(
        withBasics({ couponId: 'k1', revokePrevious: 'later' }),
        factsFor(kind),
      );
      assert.equal(stored.basics.couponId, '');
      assert.deepEqual(fieldErrors, []);
    }
  });
});

describe('CRT-11 a reissue', () => {
  it('CRT-11 has when the certificate before is revoked chosen, without a default; nothing else has it', () => {
    assert.deepEqual(wrong(entries, factsFor('reissue')), ['basics.revokePrevious required']);
    for (const revokePrevious of ['at-once', 'later'] as const) {
      const chosen = withBasics({ revokePrevious });
      assert.equal(checkEntries(chosen, factsFor('reissue')).entries.basics.revokePrevious, revokePrevious);
      assert.equal(checkEntries(chosen, factsFor('new')).entries.basics.revokePrevious, '');
    }
  });

  it('CRT-11 is for the same server, as the next certificate of a contract is; a renewal may be for another one', () => {
    const other = withBasics({ serverName: 'shop.example.co.jp', revokePrevious: 'later' });
    for (const kind of ['reissue', 'next'] as const)
      assert.deepEqual(wrong(other, factsFor(kind)), ['basics.serverName other-server']);
    assert.deepEqual(wrong(other, factsFor('renewal')), []);
  });
});

describe('CRT-12 changing contacts', () => {
  it('CRT-12 looks at the contacts alone', () => {
    const bare = { ...noEntries, contacts: entries.contacts };
    assert.deepEqual(wrong(bare, factsFor('contact-change')), []);
    const fields = requiredFields(factsFor('contact-change'));
    assert.ok(fields.length > 0 && fields.every((field) => field.startsWith('contacts.')));
  });

  it('CRT-12 changes something', () => {
    const facts = factsFor('contact-change', { source: { serverName: '', contacts: entries.contacts } });
    assert.deepEqual(wrong(entries, facts), ['contacts unchanged']);
    assert.deepEqual(wrong(withTechnical({}), facts), []);
  });
});

describe('CRT-16 stored details', () => {
  it('CRT-16 require nothing', () => {
    const { agencyCode } = noEntries.basics;
    assert.deepEqual(checkAccountDetails({ ...noEntries, agencyCode }).fieldErrors, []);
  });

  it('CRT-16 are checked and stored as applications are, the signatory too', () => {
    const { details, fieldErrors } = checkAccountDetails({
      agencyCode: 'ａ１',
      organisation: { ...noEntries.organisation, nameKana: '漢字' },
      contacts: { ...noEntries.contacts, signatory: { ...contact, postalCode: '1500001', fax: 'x' } },
    });
    assert.deepEqual(
      fieldErrors.map(({ field, code }) => `${field} ${code}`),
      ['organisation.nameKana not-katakana', 'contacts.signatory.fax not-a-telephone'],
    );
    assert.equal(details.agencyCode, 'A1');
    assert.equal(details.contacts.signatory.postalCode, '150-0001');
    assert.equal(details.organisation.nameKana, '漢字');
  });
});
