import type { Portal } from '../portal/create-portal.ts';
import type { ReadingState } from '../portal/reading.ts';
import { createRenewedReading } from '../portal/renewed-reading.ts';
import type { Readable } from '../portal/store.ts';
import type { ApplicationInput } from './applications.endpoints.ts';
import type { CertificateFiles } from './certificate-files.model.ts';

export type CertificateFileListState = ReadingState<CertificateFiles>;

/**
 * ダウンロードはこちら and 印刷: the files of an application (CRT-06, CRT-14). Their links lead to them for this session alone:
 * after signing in again they are read anew.
 */
export interface CertificateFileList extends Readable<CertificateFileListState> {
  /** Reads them again, after `unavailable`. */
  retry(this: void): Promise<void>;
}

export function createCertificateFileList(portal: Portal, { applicationId }: ApplicationInput): CertificateFileList {
  return createRenewedReading<CertificateFiles, CertificateFiles>(portal.session, {
    async ask(signal) {
      const { readCertificateFiles } = await import('./applications.endpoints.ts');
      return portal.call(readCertificateFiles, { applicationId }, { signal });
    },
    show: (files) => files,
  });
}
