import assert from 'node:assert/strict';
import { describe } from 'node:test';
import fc from 'fast-check';
import { anyText, instant, rule } from '../portal/property.suite.ts';
import {
  checkContractProof,
  checkProof,
  checkRegistration,
  maskedAddress,
  otherContactAddress,
  proofKinds,
  secondProofKinds,
} from './registration.rules.ts';

const kind = fc.constantFrom(...proofKinds);
const proof = fc.record({ kind, value: anyText });

describe('MYP-02 registering an ID, for anything that is typed', () => {
  rule('the check of a contract’s proof', fc.record({ kana: anyText, telephone: anyText, proof }), (typed) => {
    const check = checkContractProof(typed);
    if (check.ok) assert.match(check.keys.telephoneKey, /^0\d{9,10}$/);
    else assert.ok(check.fieldErrors.length > 0);
  });
  rule('the check of one proof, whose key passes again,', proof, (typed) => {
    const check = checkProof(typed);
    if (check.ok) assert.deepEqual(checkProof(check.proof), check);
  });
  rule('the choice of a second proof', kind, (first) => {
    assert.ok(!secondProofKinds(first).includes(first));
  });
  rule('the end of a registration', fc.tuple(instant, instant), ([expiresAt, now]) => {
    assert.equal(checkRegistration({ expiresAt }, now).ok, now < expiresAt);
  });
  rule('the mask of an address', anyText, (address) => {
    assert.ok(maskedAddress(address).includes('•••'));
  });
  rule('the other contact address', fc.tuple(fc.option(anyText), fc.option(anyText), anyText), ([a, b, identifier]) => {
    const other = otherContactAddress({ contactAddress: a, storedContactAddress: b }, identifier);
    assert.ok(other === null || other === (a ?? b));
  });
});
