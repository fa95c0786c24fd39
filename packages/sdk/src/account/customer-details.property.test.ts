import assert from 'node:assert/strict';
import { describe } from 'node:test';
import fc from 'fast-check';
import { addressChangeExpiry, checkContactAddress, checkNewIdentifier } from '../identity/address-change.rules.ts';
import { anyText, configuration, instant, optional, rule } from '../portal/property.suite.ts';
import { checkCustomerDetails, isStoredDetails, typedDetails } from './customer-details.rules.ts';

const typed = fc.record({ telephone: anyText, postalCode: anyText, address: anyText, building: anyText });
const details = fc.record({
  customerNumber: anyText,
  name: anyText,
  kana: anyText,
  identifier: anyText,
  telephone: anyText,
  postalCode: anyText,
  address: anyText,
  version: fc.nat(),
});

describe('MYP-13 who a subscriber is, for any text', () => {
  rule('checkCustomerDetails, whose value is taken as it is,', typed, (raw) => {
    const checked = checkCustomerDetails(raw);
    if (checked.ok) assert.deepEqual(checkCustomerDetails(checked.value), checked);
    else assert.ok(checked.fieldErrors.length > 0);
  });
  rule('isStoredDetails', fc.tuple(details, typed), ([one, raw]) => {
    assert.equal(typeof isStoredDetails(one, raw), 'boolean');
    assert.equal(typedDetails(one).building, '');
  });
  rule('checkNewIdentifier', fc.tuple(configuration, anyText, optional(anyText)), ([portal, raw, current]) => {
    const checked = checkNewIdentifier(portal, raw, current);
    if (checked.ok) assert.equal(checkNewIdentifier(portal, raw, checked.value).ok, false);
  });
  rule('checkContactAddress', fc.tuple(anyText, optional(anyText)), ([raw, current]) => {
    const checked = checkContactAddress(raw, current);
    if (checked.ok) assert.equal(checkContactAddress(raw, checked.value).ok, false);
  });
  rule('addressChangeExpiry', instant, (now) => {
    assert.equal(addressChangeExpiry(now) - now, 3_600_000);
  });
});
