import type { CallOptions, Portal } from '../portal/create-portal.ts';
import { PortalError } from '../portal/errors.ts';
import { minute } from '../portal/time.ts';
import type { TransportRequest } from '../portal/transport.ts';
import { resourceLimits } from '../portal/upload.rules.ts';
import { publishResource, type PublishedResource, type PublishResourceInput } from './sold-products.endpoints.ts';

/**
 * Publishes a file of a product, for the vendor (OPS-03). Nothing is sent of one that is too large.
 *
 * @throws {PortalError} for everything but success: `payload-too-large` with `most`, `file-type-refused` …
 */
export function publishResourceFile(
  portal: Portal,
  file: Blob,
  input: PublishResourceInput,
  { signal, idempotencyKey }: Pick<CallOptions, 'signal' | 'idempotencyKey'> = {},
): Promise<PublishedResource> {
  const { most } = resourceLimits;
  if (file.size > most) return Promise.reject(new PortalError('payload-too-large', { params: { most } }));
  const call: CallOptions & Pick<TransportRequest, 'body' | 'timeout'> = {
    signal,
    idempotencyKey,
    body: new Blob([file], { type: 'application/octet-stream' }),
    timeout: 10 * minute,
  };
  return portal.call(publishResource, input, call);
}
