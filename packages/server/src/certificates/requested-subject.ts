import type { ApplicationEntries } from '@madoguchi/sdk/certificates/application-entries.model.js';
import { inspectCsr } from '@madoguchi/sdk/certificates/inspect-csr.js';
import type { CertificateSubject } from '../portal/certificate-authority.ts';

const asked = ['country', 'state', 'locality', 'organization'] as const;

/**
 * The subject that the request of an application asks for, with the number in the register (登記番号), which extended validation
 * puts into the certificate (EV Guidelines, section 9.2).
 */
export async function requestedSubject({
  basics,
  organisation,
}: Pick<ApplicationEntries, 'basics' | 'organisation'>): Promise<CertificateSubject> {
  const { subject } = await inspectCsr(basics.csr);
  return {
    ...Object.fromEntries(asked.flatMap((name) => (subject?.[name] ? [[name, subject[name]]] : []))),
    ...(organisation.registrationNumber !== '' && { registrationNumber: organisation.registrationNumber }),
  };
}
