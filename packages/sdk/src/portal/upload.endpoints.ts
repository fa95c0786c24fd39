import * as z from 'zod/mini';
import { customerProblems, defineEndpoint, type Endpoint } from './endpoint.ts';
import { uploaded, type Uploaded } from './upload.model.ts';
import { uploadLimits, type UploadPurpose } from './upload.rules.ts';

export interface UploadInput {
  readonly purpose: UploadPurpose;
  /** The file's name. */
  readonly name: string;
}

const uploadInput: z.ZodMiniType<UploadInput> = z.object({
  purpose: z.enum(['activation-request', 'purchase-order', 'ticket-file']),
  name: z.string().check(z.minLength(1), z.maxLength(255)),
});

/**
 * Uploads a file, whose bytes are the body, so that another operation can use it. What is larger than its purpose allows is
 * `payload-too-large` with `most` (bytes), what is of another type, by its first bytes, `file-type-refused`. Only who
 * uploaded it can use it; what nobody used is gone after a day. A purpose whose area the portal does not have is `not-found`,
 * one that is not for people of the caller's roles `forbidden`.
 */
export const upload: Endpoint<UploadInput, Uploaded> = defineEndpoint({
  name: 'upload',
  summary: 'Upload a file',
  method: 'POST',
  path: '/uploads',
  body: 'file',
  input: uploadInput,
  output: uploaded,
  status: 201,
  access: 'customer',
  areas: Object.values(uploadLimits).map(({ area }) => area),
  idempotent: true,
  problems: [...customerProblems, 'invalid-input', 'forbidden', 'not-found', 'payload-too-large', 'file-type-refused'],
});
