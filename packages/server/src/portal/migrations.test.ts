import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { migrations } from './migrations.ts';

/** What was published. A step is added here with its hash; a line that is here already never changes. */
const published: Readonly<Record<string, string>> = {
  '0001-spine': '802458279c891ac8',
  '0002-content': '8f9c7a4feb25f5c2',
  '0003-notification-settings': 'b8516ba7354731be',
  '0004-initial-password': '805442ff81aa76a1',
  '0005-application-terms': '652b360d2267bedd',
  '0006-bearer': 'aed4793b15f6cbf0',
  '0007-sender-name': '9feeefc032029aca',
  '0008-failures': 'adafaf51fa6c69ba',
  '0009-contracts': 'ec9110e9d4164b94',
  '0010-quote-answers': 'ef989383d68eed40',
  '0011-audit-trail': 'a311c93c422a215e',
  '0012-answer-versions': 'ca11ef3902e4f33c',
  '0013-code-point-order': 'e5a1bfcecebc739b',
  '0014-list-settings': '102b19e6353300ce',
  '0015-certificates': 'af56c654f82dc075',
  '0016-certificates': '6850d4be95ac4840',
  '0017-domain-validations': '925b36d7a186ecb6',
  '0018-support': '49c0152385b5e940',
  '0019-subscribers': 'e99352392b4a47ba',
  '0020-registrations': 'b28d073881cdee38',
  '0021-recoveries': 'b7aacb5bd166f3be',
  '0022-mailboxes': '29bfd2e89ad72167',
  '0023-subscriptions': '659bf3635bb8e577',
  '0024-statements': '04b9c753c07dc278',
  '0025-help-windows': '3098713bb5a4831a',
};

test('a published step of the schema is what it was: databases that took it will not take it again', () => {
  const hashes = migrations.map(({ name, statements }) => [
    name,
    createHash('sha256').update(JSON.stringify(statements)).digest('hex').slice(0, 16),
  ]);
  assert.deepEqual(hashes, Object.entries(published));
});
