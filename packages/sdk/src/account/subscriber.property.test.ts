import assert from 'node:assert/strict';
import { describe } from 'node:test';
import fc from 'fast-check';
import { anyText, rule } from '../portal/property.suite.ts';
import { deviceKey, nameKanaKey, subscriberRole, telephoneKey, type ServiceKind } from './subscriber.rules.ts';

const kind = fc.constantFrom<ServiceKind>('internet', 'television', 'telephone', 'option');

describe('MYP-02 what proves a contract, for any text', () => {
  rule('a name’s key, which is its own key,', anyText, (raw) => {
    const key = nameKanaKey(raw);
    assert.equal(nameKanaKey(key), key);
    assert.doesNotMatch(key, /[\s・]/u);
  });
  rule('a telephone number’s key, digits or none,', anyText, (raw) => {
    const key = telephoneKey(raw);
    if (key !== null) assert.match(key, /^0\d{9,10}$/);
  });
  rule('a device’s key', anyText, (raw) => {
    assert.doesNotMatch(deviceKey(raw), /\s/u);
  });
  rule('a subscriber’s role', fc.array(kind), (kinds) => {
    assert.equal(subscriberRole(kinds) === 'internet-subscriber', kinds.includes('internet'));
  });
});
