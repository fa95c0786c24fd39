import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PortalError } from '../portal/errors.ts';
import { json, portalAt, problem, replyServer } from '../portal/reply-server.suite.ts';
import { billingLimits } from '../portal/upload.rules.ts';
import { publishBillingDocumentFile, publishRenewalQuoteFile } from './publish-billing.ts';

const quote = {
  contractNumber: 'ABC1234567',
  number: 'R-1',
  title: '更新のお見積り',
  amount: 990_000,
  startsOn: '2027-04-01',
  endsOn: '2028-03-31',
  issuedOn: '2026-11-22',
  validThrough: '2026-12-31',
  name: '見積書.pdf',
};
const { contractNumber, number, title, name } = quote;
const document = { contractNumber, number, title, name, kind: 'invoice', datedOn: '2026-11-30' } as const;

describe('OPS-03 publishing quotes and documents', () => {
  it('OPS-03 sends the PDF as it is, with what is said of it, under the key that is given', async (t) => {
    const server = await replyServer(t, json(201, { id: 'q', recipients: 2 }), json(201, { id: 'd', size: 5 }));
    const portal = portalAt(server.url);
    const pdf = new Blob(['%PDF-'], { type: 'text/html' });
    const options = { idempotencyKey: 'one-key-for-one-file-00' };
    assert.deepEqual(await publishRenewalQuoteFile(portal, pdf, quote, options), { id: 'q', recipients: 2 });
    assert.deepEqual(await publishBillingDocumentFile(portal, pdf, document), { id: 'd', size: 5 });
    const [first, second] = server.requests;
    const said = (path = ''): unknown => Object.fromEntries(new URL(path, server.url).searchParams);
    assert.deepEqual(said(first?.path), { ...quote, amount: '990000' });
    assert.deepEqual(said(second?.path), document);
    assert.deepEqual(
      [first?.body, first?.headers['content-type'], first?.headers['idempotency-key']],
      ['%PDF-', 'application/octet-stream', options.idempotencyKey],
    );
  });

  it('OPS-03 sends nothing of a PDF that is too large by one byte, and tells why one was refused', async (t) => {
    const server = await replyServer(t, problem(415, 'file-type-refused'));
    const portal = portalAt(server.url);
    const { most } = billingLimits;
    await assert.rejects(
      publishBillingDocumentFile(portal, new Blob([new Uint8Array(most + 1)]), document),
      (error) => {
        assert.ok(error instanceof PortalError);
        assert.deepEqual([error.code, error.params], ['payload-too-large', { most }]);
        return true;
      },
    );
    assert.equal(server.requests.length, 0);
    await assert.rejects(publishRenewalQuoteFile(portal, new Blob(['MZ']), quote), { code: 'file-type-refused' });
  });
});
