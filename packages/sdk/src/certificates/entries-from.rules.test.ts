import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { noEntries } from './application-entries.model.ts';
import { entrySteps, stepOf, stepsOf } from './application-steps.rules.ts';
import { contact, coupon, entries } from './certificate.suite.ts';
import { canUseCoupon, takesCoupon, usableCoupons } from './coupon.rules.ts';
import { entriesFrom, withBlock } from './entries-from.rules.ts';

const stored = {
  agencyCode: 'S0009',
  organisation: { ...entries.organisation, name: '登録済株式会社' },
  contacts: { ...entries.contacts, technical: { ...contact, name: '登録 三郎' } },
};
const source = {
  ...entries,
  basics: {
    ...entries.basics,
    csr: 'the request of last time',
    couponId: 'k1',
    remarks: 'お急ぎください',
    revokePrevious: 'later',
    siteSeal: false,
  },
} as const;

describe('what an application begins with', () => {
  it('CRT-10 CRT-11 CRT-12 is what was entered last time, but never the request and the coupon', () => {
    for (const kind of ['renewal', 'next', 'reissue', 'contact-change'] as const) {
      const { basics, organisation, contacts } = entriesFrom(kind, source, stored);
      assert.deepEqual(organisation, source.organisation);
      assert.deepEqual(contacts, source.contacts);
      assert.equal(basics.agencyCode, 'A0001');
      assert.equal(basics.serverName, 'www.example.co.jp');
      assert.equal(basics.siteSeal, false);
      assert.deepEqual([basics.csr, basics.couponId, basics.remarks, basics.revokePrevious], ['', '', '', '']);
    }
  });

  it('CRT-16 of a new one is the stored organisation; the contacts are chosen', () => {
    const begun = entriesFrom('new', undefined, stored);
    assert.equal(begun.organisation.name, '登録済株式会社');
    assert.equal(begun.basics.agencyCode, 'S0009');
    assert.deepEqual(begun.contacts, noEntries.contacts);
    assert.deepEqual(entriesFrom('new', undefined, undefined), noEntries);
    assert.deepEqual(entriesFrom('new', source, stored), begun, 'whatever it is begun beside');
    assert.deepEqual(entriesFrom('renewal', undefined, stored), begun, 'of a record that is gone');
  });

  it('CRT-16 each block takes what is stored, or is empty again', () => {
    const chosen = withBlock(noEntries, 'technical', stored);
    assert.deepEqual(chosen.contacts, { ...noEntries.contacts, technical: stored.contacts.technical });
    assert.deepEqual(withBlock(chosen, 'technical', undefined), noEntries);
    assert.deepEqual(withBlock(noEntries, 'organisation', stored).organisation, stored.organisation);
    assert.deepEqual(withBlock(entries, 'organisation', undefined).organisation, noEntries.organisation);
  });
});

describe('the steps of an application', () => {
  it('CRT-04 CRT-12 are those of its kind', () => {
    assert.deepEqual(stepsOf('new'), ['service', 'terms', 'basics', 'organisation', 'contacts', 'check']);
    for (const kind of ['next', 'reissue'] as const)
      assert.deepEqual(stepsOf(kind), ['terms', 'basics', 'organisation', 'contacts', 'check']);
    assert.deepEqual(stepsOf('contact-change'), ['terms', 'contacts', 'check']);
    assert.deepEqual(entrySteps('contact-change'), ['contacts']);
    assert.deepEqual(entrySteps('renewal'), ['basics', 'organisation', 'contacts']);
  });

  it('CRT-04 each have their fields', () => {
    const steps = [
      'basics.csr',
      'organisation',
      'contacts.technical.fax',
      'agreementId',
      'months',
      'draftId',
      '',
      'basic',
    ];
    assert.deepEqual(steps.map(stepOf), [
      'basics',
      'organisation',
      'contacts',
      'terms',
      'service',
      'check',
      'check',
      'check',
    ]);
  });
});

describe('CRT-17 coupons to choose from', () => {
  it('CRT-17 are those of the service that have a balance and have not ended, the one that ends first before the others', () => {
    const coupons = [
      { ...coupon, id: 'late', endsOn: '2028-01-01' },
      { ...coupon, id: 'empty', balance: 0 },
      { ...coupon, id: 'over', endsOn: '2026-11-21' },
      { ...coupon, id: 'other', serviceId: 'ev2' },
      { ...coupon, id: 'today', endsOn: '2026-11-22' },
    ];
    const ids = (some: typeof coupons) => usableCoupons(some, 'sr3', '2026-11-22').map(({ id }) => id);
    assert.deepEqual(ids(coupons), ['today', 'late']);
    assert.deepEqual(ids(coupons.toReversed()), ['today', 'late']);
    const same = ['first', 'second', 'third'].map((id) => ({ ...coupon, id }));
    assert.deepEqual(ids(same), ['first', 'second', 'third'], 'in their order, where they end on one day');
    assert.deepEqual(canUseCoupon({ ...coupon, endsOn: '2026-11-21' }, 'sr3', '2026-11-22'), {
      ok: false,
      code: 'coupon-ended',
      params: { endsOn: '2026-11-21' },
    });
  });

  it('CRT-10 CRT-11 are for what is paid', () => {
    const paid = (['new', 'renewal', 'next', 'reissue', 'contact-change'] as const).filter(takesCoupon);
    assert.deepEqual(paid, ['new', 'renewal']);
  });
});
