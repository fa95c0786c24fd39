// the decorators of @peculiar/x509 look for it while they load
import 'reflect-metadata';
import {
  AuthorityInfoAccessExtension,
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  CertificatePolicyExtension,
  CRLDistributionPointsExtension,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  Name,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  type Extension,
  type JsonNameParams,
} from '@peculiar/x509';
import { isSubjectForServer, isSubjectPart } from '@madoguchi/sdk/certificates/subject.rules.js';
import { clientAuth, serverAuth, type Issuer } from './authority-keys.ts';
import type { CertificateRefusal, CertificateSubject, CertificateUsage } from '../portal/certificate-authority.ts';
import type { CertificateProfile } from './certificate-profile.ts';
import type { RequestFacts } from './certificate-request.ts';

/** Where others fetch what belongs to an issuer: http URLs. */
export interface AuthorityUrls {
  /** The list of what is revoked, in DER. */
  readonly revocationList: string;
  /** The issuer's own certificate, in DER. */
  readonly certificate: string;
}

/** What a certificate is to hold, or why it cannot. */
export type Content =
  | { readonly ok: true; readonly names: readonly string[]; readonly subject: Name }
  | { readonly ok: false; readonly code: CertificateRefusal };

const longestName = 253;
/** Letters, digits and hyphens (RFC 5890: LDH labels). */
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/** A demo's own host, which is no name of the public DNS. */
const localHost = 'localhost';

/** Chooses names and subject by the profile. */
export function contentOf(
  profile: CertificateProfile,
  facts: RequestFacts,
  ordered: { readonly names?: readonly string[] | undefined; readonly subject?: CertificateSubject | undefined },
): Content {
  const isServer = profile.usage === 'server';
  const names = isServer ? [...new Set(ordered.names ?? facts.names)] : [];
  const refusal = isServer ? namesRefusal(names, profile) : undefined;
  if (refusal) return { ok: false, code: refusal };
  const subject = { ...(ordered.subject ?? facts.subject) };
  // a server's common name is one of its names (Baseline Requirements 7.1.4.3), and one that is too long can be left out
  const commonName = isServer ? names.find((name) => isSubjectPart('commonName', name)) : subject.commonName;
  if (!fits({ ...subject, commonName }) || (!isServer && !commonName)) return { ok: false, code: 'invalid-subject' };
  return { ok: true, names, subject: new Name(attributes(profile, { ...subject, commonName })) };
}

function namesRefusal(
  names: readonly string[],
  { allowsWildcards, names: most }: CertificateProfile,
): CertificateRefusal | undefined {
  if (names.length === 0) return 'no-name';
  if (names.length > most) return 'too-many-names';
  if (!names.every((name) => name === localHost || isDnsName(name))) return 'invalid-name';
  return !allowsWildcards && names.some((name) => name.startsWith('*')) ? 'wildcard-not-allowed' : undefined;
}

/** At least two labels, the last no number: that would be an IP address. */
function isDnsName(name: string): boolean {
  const labels = name.replace(/^\*\./, '').split('.');
  const isNumber = /^\d+$/.test(labels.at(-1) ?? '');
  return name.length <= longestName && labels.length > 1 && !isNumber && labels.every((one) => label.test(one));
}

function fits({ commonName, registrationNumber, ...subject }: CertificateSubject): boolean {
  return (
    isSubjectForServer(subject) &&
    (commonName === undefined || isSubjectPart('commonName', commonName)) &&
    // serialNumber (RFC 5280, appendix A.1)
    (registrationNumber === undefined || /^[A-Za-z\d '()+,./:=?-]{1,64}$/.test(registrationNumber))
  );
}

/** 部門名 is asked for and printed but stands in no certificate: browsers' rules forbid it (Baseline Requirements 7.1.2.7). */
function attributes(profile: CertificateProfile, subject: CertificateSubject): JsonNameParams {
  const { country, state, locality, organization, commonName, registrationNumber } = subject;
  const utf8 = (name: string, value: string | undefined): JsonNameParams =>
    value === undefined ? [] : [{ [name]: [{ utf8String: value }] }];
  const printable = (name: string, value: string | undefined): JsonNameParams =>
    value === undefined ? [] : [{ [name]: [{ printableString: value }] }];
  return [
    ...(profile.extendedValidation
      ? [
          ...printable('1.3.6.1.4.1.311.60.2.1.3', country),
          ...utf8('2.5.4.15', 'Private Organization'),
          ...(registrationNumber === undefined ? [] : printable('2.5.4.5', registrationNumber)),
        ]
      : []),
    ...printable('C', country),
    ...utf8('ST', state),
    ...utf8('L', locality),
    ...utf8('O', organization),
    ...utf8('CN', commonName),
  ];
}

/** Every extension, by the profile alone. */
export async function extensionsOf(
  { usage, policies }: CertificateProfile,
  { publicKey, isRsa }: RequestFacts,
  names: readonly string[],
  { certificate }: Issuer,
  urls: AuthorityUrls | undefined,
): Promise<Extension[]> {
  const uses = KeyUsageFlags.digitalSignature | (isRsa && usage === 'server' ? KeyUsageFlags.keyEncipherment : 0);
  const purposes: Readonly<Record<CertificateUsage, string>> = { server: serverAuth, login: clientAuth };
  return [
    new BasicConstraintsExtension(false, undefined, true),
    new KeyUsagesExtension(uses, true),
    new ExtendedKeyUsageExtension([purposes[usage]]),
    ...(names.length > 0
      ? [new SubjectAlternativeNameExtension(names.map((value) => ({ type: 'dns' as const, value })))]
      : []),
    ...(policies.length > 0 ? [new CertificatePolicyExtension([...policies])] : []),
    ...(urls
      ? [
          new CRLDistributionPointsExtension([urls.revocationList]),
          new AuthorityInfoAccessExtension({ caIssuers: urls.certificate }),
        ]
      : []),
    await SubjectKeyIdentifierExtension.create(publicKey),
    await AuthorityKeyIdentifierExtension.create(certificate.publicKey),
  ];
}
