import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as presets from '../portal/presets/index.ts';
import type { AccountApplicationTyped } from './account-application.model.ts';
import {
  accountTypes,
  checkAccountApplication,
  emptyAccountApplication,
  functionsOf,
  isAccountApplicationTyped,
} from './account-application.rules.ts';

const { support } = presets;
const typed: AccountApplicationTyped = {
  ...emptyAccountApplication,
  companyName: ' 青空電機産業株式会社 ',
  displayName: '武藤 灯',
  mailAddress: 'Ａkari@aozora.example',
  role: 'contract-manager',
  functions: ['renewal-quotes', 'inquiries'],
};
const errors = (one: AccountApplicationTyped): readonly string[] => {
  const checked = checkAccountApplication(support, one);
  return checked.ok ? [] : checked.fieldErrors.map(({ field, code }) => `${field} ${code}`);
};

test('SUP-01 company, name, address, type and functions are required, access control only where it is wanted', () => {
  assert.deepEqual(errors(emptyAccountApplication), [
    'companyName required',
    'displayName required',
    'mailAddress required',
    'role required',
    'functions required',
  ]);
  const checked = checkAccountApplication(support, typed);
  assert.deepEqual(checked.ok && checked.draft, {
    companyName: '青空電機産業株式会社',
    displayName: '武藤 灯',
    mailAddress: 'akari@aozora.example',
    role: 'contract-manager',
    functions: ['inquiries', 'renewal-quotes'],
  });
  assert.deepEqual(errors({ ...typed, functions: [] }), ['functions required']);
  assert.deepEqual(errors({ ...typed, accessControl: true }), [
    'project.projectName required',
    'project.groupName required',
    'project.mailAddresses.0 required',
    'project.contractNumbers.0 required',
  ]);
});

test('SUP-02 inquiry types use neither quotes nor documents', () => {
  assert.deepEqual(functionsOf(support, 'inquiry-user'), ['inquiries']);
  assert.deepEqual(functionsOf(support, 'user-administrator'), ['inquiries', 'documents', 'renewal-quotes']);
  assert.deepEqual(functionsOf(support, ''), ['inquiries', 'documents', 'renewal-quotes']);
  assert.deepEqual(functionsOf(support, 'unheard-of'), []);
  assert.deepEqual(errors({ ...typed, role: 'inquiry-user' }), ['functions not-for-type']);
  assert.deepEqual(errors({ ...typed, role: 'unheard-of' }), ['role not-offered']);
  assert.equal(accountTypes(support).length, 4);
  assert.deepEqual(accountTypes(presets.license), [], 'roles in a contract are no types of account');
});

test('SUP-01 an application of which nothing was typed is none', () => {
  assert.equal(isAccountApplicationTyped(emptyAccountApplication), false);
  assert.equal(isAccountApplicationTyped({ ...emptyAccountApplication, functions: ['inquiries'] }), true);
  const project = { ...emptyAccountApplication.project, groupName: 'x' };
  assert.equal(isAccountApplicationTyped({ ...emptyAccountApplication, project }), true);
});
