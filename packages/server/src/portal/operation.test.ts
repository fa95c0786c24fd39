import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPreferences, updatePreferences } from '@madoguchi/sdk/account/preferences.endpoints.js';
import { readClock } from '@madoguchi/sdk/portal/operator.endpoints.js';
import { customerEdit, customerOperation, operation, operatorOperation } from './operation.ts';

test('an operation relies on a caller only where its endpoint lets no other in', () => {
  const never = async (): Promise<never> => Promise.reject(new Error('not called'));
  assert.equal(customerOperation(readPreferences, never).endpoint, readPreferences);
  assert.equal(customerEdit(updatePreferences, never).endpoint, updatePreferences);
  assert.equal(operatorOperation(readClock, never).endpoint, readClock);
  assert.throws(() => operation(readPreferences, never), /readPreferences is for customer/);
  assert.throws(() => operatorOperation(readPreferences, never), /readPreferences is for customer/);
  assert.throws(() => customerOperation(readClock, never), /readClock is for operator/);
  assert.throws(() => customerOperation(updatePreferences, never), /updatePreferences is for customer and edits/);
  assert.throws(() => customerEdit(readPreferences, never), /readPreferences is for customer/);
});
