import type { CertificateUsage } from '../portal/certificate-authority.ts';

/** What certificates of one service hold, whatever is asked for. */
export interface CertificateProfile {
  /** As the service is named: `SR3.0`. */
  readonly id: string;
  readonly usage: CertificateUsage;
  /** OIDs of the policies that it stands under (RFC 5280, section 4.2.1.4). */
  readonly policies: readonly string[];
  readonly allowsWildcards: boolean;
  /** Most DNS names of one certificate. */
  readonly names: number;
  /** Whether the register's number, the kind of organisation and its jurisdiction stand in the subject (EV Guidelines 9.2). */
  readonly extendedValidation: boolean;
}

/** The services of the certificate portal (CRT-04), under the policies of the CA/Browser Forum, and the login certificates. */
export const certificateProfiles: readonly CertificateProfile[] = [
  {
    id: 'SR3.0',
    usage: 'server',
    policies: ['2.23.140.1.2.2'],
    allowsWildcards: true,
    names: 100,
    extendedValidation: false,
  },
  {
    id: 'EV2.0',
    usage: 'server',
    policies: ['2.23.140.1.1'],
    allowsWildcards: false,
    names: 100,
    extendedValidation: true,
  },
  { id: 'login', usage: 'login', policies: [], allowsWildcards: false, names: 0, extendedValidation: false },
];
