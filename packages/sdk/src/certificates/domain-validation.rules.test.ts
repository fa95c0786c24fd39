import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { validationPolicy as policy } from './certificate.suite.ts';
import { canNoteValidation, checkDomains, domainOf, validationHoldsThrough } from './domain-validation.rules.ts';

const through = (validatedOn: string, method = 'dns') => validationHoldsThrough({ method, validatedOn }, policy);

describe('how long a validated domain is used again', () => {
  it('CRT-10 200 days after its day from 2026-03-15 on, 100 from 2027-03-15, 10 from 2029-03-15', () => {
    assert.equal(through('2026-03-15'), '2026-10-01');
    assert.equal(through('2027-03-15'), '2027-06-23');
    assert.equal(through('2029-03-15'), '2029-03-25');
  });

  it('CRT-10 it is the limit in force on the day of the issue that counts', () => {
    // 100 days from 2026-12-05 are over on the day the limit changes, 100 from 2026-12-06 are not
    assert.equal(through('2026-12-04'), '2027-03-14');
    assert.equal(through('2026-12-05'), '2027-03-15');
    assert.equal(through('2026-12-31'), '2027-04-10');
    assert.equal(through('2029-03-04'), '2029-03-14');
    assert.equal(through('2029-03-06'), '2029-03-16');
  });

  it('CRT-10 by e-mail and telephone nothing is issued from the days on which they end', () => {
    assert.equal(through('2027-03-14', 'telephone'), '2027-03-14');
    assert.equal(through('2027-03-15', 'telephone'), undefined);
    assert.equal(through('2028-03-01', 'mail'), '2028-03-14');
    assert.equal(through('2026-03-15', 'mail'), '2026-10-01', 'long before its end');
    assert.equal(through('2026-03-15', 'pigeon'), undefined);
    const ended = (endsFrom: string) =>
      validationHoldsThrough(
        { method: 'mail', validatedOn: '2026-03-15' },
        { ...policy, validationMethods: [{ id: 'mail', name: {}, coversBelow: true, endsFrom }] },
      );
    assert.deepEqual(['2026-10-02', '2026-10-01', '2026-09-30'].map(ended), ['2026-10-01', '2026-09-30', '2026-09-29']);
  });

  it('CRT-10 without a limit it has no end', () => {
    assert.equal(
      validationHoldsThrough({ method: 'dns', validatedOn: '2020-01-01' }, { ...policy, lifetimes: [] }),
      '9999-12-31',
    );
    assert.equal(through('2020-08-31'), '2021-10-03', 'the first limit holds for what was validated before it too');
  });
});

describe('which names of a certificate are validated', () => {
  const names = (validations: Parameters<typeof checkDomains>[1], today = '2026-11-22') =>
    checkDomains(['example.jp', 'www.example.jp', '*.example.jp', 'badexample.jp'], validations, policy, today).map(
      ({ validation }) => validation?.method,
    );
  const on = (method: string, domain = 'example.jp', validatedOn = '2026-11-22') => ({ domain, method, validatedOn });

  it('OPS-01 a record in the DNS stands for what is below, a file for its name alone', () => {
    assert.equal(domainOf('*.example.jp'), 'example.jp');
    assert.equal(domainOf('a.*.example.jp'), 'a.*.example.jp');
    assert.deepEqual(names([on('dns')]), ['dns', 'dns', 'dns', undefined]);
    assert.deepEqual(names([on('website')]), ['website', undefined, undefined, undefined]);
    assert.deepEqual(names([on('dns', 'www.example.jp')]), [undefined, 'dns', undefined, undefined]);
    assert.deepEqual(names([]), [undefined, undefined, undefined, undefined]);
  });

  it('OPS-01 of several the one that holds longest, and none before its day or after its end', () => {
    const both = [on('website', 'example.jp', '2026-12-10'), on('dns', 'example.jp', '2026-12-31')];
    const [first] = checkDomains(['example.jp'], both, policy, '2027-01-01');
    assert.deepEqual(first?.validation, { method: 'dns', validatedOn: '2026-12-31', through: '2027-04-10' });
    const [turned, unknown] = checkDomains(['example.jp', 'other.jp'], both.toReversed(), policy, '2027-01-01');
    assert.deepEqual(turned, first);
    assert.deepEqual(unknown, { name: 'other.jp' });
    assert.deepEqual(names([on('pigeon')]), [undefined, undefined, undefined, undefined]);
    assert.equal(names(both, '2026-12-30')[0], 'website', 'the other one is ahead');
    assert.deepEqual(names([on('dns', 'example.jp', '2026-11-23')])[0], undefined);
    assert.deepEqual(names([on('dns')], '2027-03-14')[0], 'dns');
    assert.deepEqual(names([on('dns')], '2027-03-15')[0], undefined);
  });
});

describe('what can be noted as validated', () => {
  const code = (name: string, method: string, validatedOn: string, today = '2026-11-22') => {
    const decision = canNoteValidation(name, { method, validatedOn }, policy, today);
    return decision.ok ? 'ok' : decision.code;
  };
  it('OPS-01 by a method that is accepted today, on a day that is not ahead and not too old', () => {
    assert.equal(code('a.example.jp', 'website', '2026-11-22'), 'ok');
    assert.equal(code('*.example.jp', 'website', '2026-11-22'), 'wildcard-not-covered');
    assert.equal(code('*.example.jp', 'dns', '2026-11-22'), 'ok');
    assert.equal(code('a.example.jp', 'pigeon', '2026-11-22'), 'method-unknown');
    assert.equal(code('a.example.jp', 'dns', '2026-11-23'), 'day-ahead');
    assert.equal(code('a.example.jp', 'dns', '2026-05-06'), 'ok');
    assert.equal(code('a.example.jp', 'dns', '2026-05-05'), 'day-too-old');
    assert.equal(code('a.example.jp', 'telephone', '2027-03-14', '2027-03-14'), 'ok');
    assert.equal(code('a.example.jp', 'telephone', '2027-03-14', '2027-03-15'), 'method-ended');
    assert.equal(code('a.example.jp', 'mail', '2028-03-14', '2028-03-14'), 'ok');
    assert.equal(code('a.example.jp', 'mail', '2028-03-15', '2028-03-15'), 'method-ended');
    assert.deepEqual(
      canNoteValidation('a.example.jp', { method: 'mail', validatedOn: '2028-03-14' }, policy, '2028-03-15'),
      { ok: false, code: 'method-ended', params: { endsFrom: '2028-03-15' } },
    );
  });
});
