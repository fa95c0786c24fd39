import { activationRequestLimits } from '../environments/activation-request-limits.rules.ts';
import type { Area, PortalCapability } from './configuration.model.ts';
import { day } from './time.ts';
import { checkUploadSize, type UploadDecision } from './upload-size.rules.ts';

/** What a file is uploaded for. */
export type UploadPurpose = 'activation-request' | 'purchase-order' | 'ticket-file';

/** What may be uploaded for a purpose. */
export interface UploadLimits {
  /** Bytes at most. */
  readonly most: number;
  /** Media types, by the file's first bytes. */
  readonly types: readonly string[];
}

/** What may be uploaded for a purpose of customers. */
export interface PurposeLimits extends UploadLimits {
  /** The part of a portal that uses the file: where it is absent, nothing is taken for it. */
  readonly area: Area;
  /** What one of the person's roles in the whole portal must let them do; anybody else is `forbidden`. */
  readonly requires?: PortalCapability | undefined;
}

/** アップロードの上限: what may be uploaded, by purpose. */
export const uploadLimits: Readonly<Record<UploadPurpose, PurposeLimits>> = {
  'activation-request': activationRequestLimits,
  'purchase-order': {
    area: 'renewal-quotes',
    requires: 'quotes',
    most: 20 * 1024 * 1024,
    types: ['application/pdf', 'image/png', 'image/jpeg'],
  },
  // no web pages and nothing that a browser would run as one; dumps and archives of all kinds are octets
  'ticket-file': {
    area: 'tickets',
    requires: 'tickets',
    most: 1024 * 1024 * 1024,
    types: [
      'application/pdf',
      'application/zip',
      'application/gzip',
      'application/json',
      'application/octet-stream',
      'image/png',
      'image/jpeg',
      'image/gif',
      'image/webp',
      'text/plain',
      'text/xml',
    ],
  },
};

/** What the vendor may publish as a quote, contract or invoice. */
export const billingLimits: UploadLimits = { most: 20 * 1024 * 1024, types: ['application/pdf'] };

/** Milliseconds for which a file waits for being used. */
export const uploadsKept: number = day;

/** What the vendor may publish as a resource: no web pages and nothing that a browser would run as one. */
export const resourceLimits: UploadLimits = {
  most: 100 * 1024 * 1024,
  types: [
    'application/pdf',
    'application/zip',
    'application/gzip',
    'application/json',
    'application/octet-stream',
    'image/png',
    'image/jpeg',
    'text/plain',
  ],
};

/** Whether a file of `size` bytes may be uploaded for `purpose`: told before a byte of it is sent. */
export function checkUpload(purpose: UploadPurpose, size: number): UploadDecision {
  return checkUploadSize(uploadLimits[purpose], size);
}
