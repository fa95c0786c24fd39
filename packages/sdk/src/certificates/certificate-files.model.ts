import * as z from 'zod/mini';
import type { Schema } from '../portal/schema.ts';

/** A file that belongs to an application. */
export interface CertificateFile {
  /** `form` is サービス申込書; `seal` a picture of the site seal (CRT-06, CRT-14). */
  readonly format: 'pem' | 'der' | 'pkcs7' | 'chain' | 'seal' | 'form' | (string & Record<never, never>);
  /** What it is saved as. */
  readonly name: string;
  /** Absolute; it leads to the file for this session alone. */
  readonly url: string;
}

export interface CertificateFiles {
  readonly files: readonly CertificateFile[];
}

/** A certificate with those that lead to the root, which is left out. */
export interface CertificateChain {
  /** PEM, its own first. */
  readonly pem: string;
}

export const certificateChain: Schema<CertificateChain> = z.object({ pem: z.string() });

export const certificateFiles: Schema<CertificateFiles> = z.object({
  files: z.array(z.object({ format: z.string(), name: z.string(), url: z.string() })),
});
