import type { CallOptions, Portal } from '../portal/create-portal.ts';
import type { Endpoint } from '../portal/endpoint.ts';
import { PortalError } from '../portal/errors.ts';
import { minute } from '../portal/time.ts';
import type { TransportRequest } from '../portal/transport.ts';
import { billingLimits } from '../portal/upload.rules.ts';
import {
  publishBillingDocument,
  publishRenewalQuote,
  type PublishBillingDocumentInput,
  type PublishedBillingDocument,
  type PublishedRenewalQuote,
  type PublishRenewalQuoteInput,
} from './billing-work.endpoints.ts';

type PublishOptions = Pick<CallOptions, 'signal' | 'idempotencyKey'>;

/**
 * Publishes a renewal quote with its PDF, for the vendor (OPS-03). Nothing is sent of one that is too large.
 *
 * @throws {PortalError} for everything but success: `payload-too-large` with `most`, `file-type-refused` …
 */
export function publishRenewalQuoteFile(
  portal: Portal,
  pdf: Blob,
  input: PublishRenewalQuoteInput,
  options: PublishOptions = {},
): Promise<PublishedRenewalQuote> {
  return send(portal, publishRenewalQuote, pdf, input, options);
}

/**
 * Publishes a quote, contract or invoice as PDF, for the vendor (OPS-03). Nothing is sent of one that is too large.
 *
 * @throws {PortalError} for everything but success: `payload-too-large` with `most`, `file-type-refused` …
 */
export function publishBillingDocumentFile(
  portal: Portal,
  pdf: Blob,
  input: PublishBillingDocumentInput,
  options: PublishOptions = {},
): Promise<PublishedBillingDocument> {
  return send(portal, publishBillingDocument, pdf, input, options);
}

function send<Input, Output>(
  portal: Portal,
  endpoint: Endpoint<Input, Output>,
  pdf: Blob,
  input: Input,
  { signal, idempotencyKey }: PublishOptions,
): Promise<Output> {
  const { most } = billingLimits;
  if (pdf.size > most) return Promise.reject(new PortalError('payload-too-large', { params: { most } }));
  const call: CallOptions & Pick<TransportRequest, 'body' | 'timeout'> = {
    signal,
    idempotencyKey,
    body: new Blob([pdf], { type: 'application/octet-stream' }),
    timeout: 10 * minute,
  };
  return portal.call<Input, Output>(endpoint, ...([input, call] as never));
}
