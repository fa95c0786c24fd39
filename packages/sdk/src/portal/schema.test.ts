import assert from 'node:assert/strict';
import { it } from 'node:test';
import { applicationStep, draftPage } from '../certificates/application-draft.model.ts';
import { issueField, parseWith } from './schema.ts';

it('a schema’s issue names its field with dots', () => {
  assert.equal(issueField({ message: '' }), '');
  assert.equal(issueField({ message: '', path: ['contacts', 0, { key: 'mail' }] }), 'contacts.0.mail');
});

it('what was kept is read by its schema, or it says which fields are not as they should be', () => {
  assert.equal(parseWith(applicationStep, 'basics'), 'basics');
  assert.throws(() => parseWith(draftPage, { items: [{}], total: 'x' }), /total/);
  const later = { '~standard': { version: 1, vendor: 'test', validate: () => Promise.resolve({ value: 1 }) } } as const;
  assert.throws(() => parseWith(later, 1), TypeError);
});
