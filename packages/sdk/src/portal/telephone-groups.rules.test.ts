import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readTelephone } from './japanese-numbers.rules.ts';
import { anyText, rule } from './property.suite.ts';
import { telephoneWithHyphens } from './telephone-groups.rules.ts';

describe('MYP-02 hyphens in telephone numbers', () => {
  it('MYP-02 stand where the numbering plan has them', () => {
    for (const written of [
      '03-1234-5678',
      '06-6123-4567',
      '04-2998-1234',
      '04-7123-4567',
      '045-555-0101',
      '044-555-0105',
      '042-716-9617',
      '011-200-1234',
      '0422-45-1234',
      '0467-22-1234',
      '0463-21-1234',
      '0980-82-1234',
      '01267-8-1234',
      '04992-2-1234',
      '0120-125-607',
      '0570-000-911',
      '0800-123-4567',
      '050-1234-5678',
      '070-1234-5678',
      '080-1234-5678',
      '090-1234-5678',
      '020-1234-5678',
    ])
      assert.equal(telephoneWithHyphens(written.replaceAll('-', '')), written);
  });

  it('MYP-02 stay where somebody typed them, and come into nothing else', () => {
    for (const other of ['045-5550101', '03', '', '0312345678901', '81312345678', '電話']) {
      assert.equal(telephoneWithHyphens(other), other);
    }
  });

  rule('telephoneWithHyphens', fc.oneof(anyText, fc.stringMatching(/^0[1-9]\d{8,9}$/)), (number) => {
    const written = telephoneWithHyphens(number);
    assert.equal(telephoneWithHyphens(written), written);
    if (written === number) return;
    assert.equal(written.replaceAll('-', ''), number);
    assert.match(written, /^0\d{1,4}-\d{1,4}-\d{3,4}$/);
    assert.deepEqual(readTelephone(written), { ok: true, value: written });
  });
});
