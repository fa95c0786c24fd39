import assert from 'node:assert/strict';
import { it } from 'node:test';
import { issueField } from './schema.ts';

it('a schema’s issue names its field with dots', () => {
  assert.equal(issueField({ message: '' }), '');
  assert.equal(issueField({ message: '', path: ['contacts', 0, { key: 'mail' }] }), 'contacts.0.mail');
});
