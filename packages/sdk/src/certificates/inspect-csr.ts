import type { CsrCode, CsrExpectations, CsrFinding, CsrInspection } from './csr.model.ts';
import { findingsOfNames, namesOf } from './csr-names.ts';
import { toPem } from './pem.ts';
import { factsOf, leastRsaBits, mostRsaBits, type PublicKey } from './public-key.ts';
import { readCsr } from './read-csr.ts';
import { isWeakHash, readSignature, refusalOf } from './signature.ts';
import { isSubjectForServer } from './subject.rules.ts';

/** Nobody has more names and parts of a subject in one certificate. */
const mostNames = 1_000;

/**
 * Reads a certificate signing request (PKCS#10, RFC 2986) as PEM, also with text around it, or as DER, and checks its
 * signature and what it asks for (CRT-05). Never rejects. Nothing is read from what holds a private key.
 *
 * Keys that are taken: RSA of 2048 to 8192 bits (PKCS#1 v1.5 and PSS) and P-256, P-384 and P-521 (ECDSA), each with
 * SHA-256, SHA-384 or SHA-512. Those are what Web Cryptography can check in every browser and what section 6.1.5 of the
 * CA/Browser Forum's Baseline Requirements lets a certificate carry. Everything else is `unsupported-key`, as is all where
 * there is no Web Cryptography: on a page that did not come by https.
 */
export async function inspectCsr(
  input: string | Uint8Array,
  expectations: CsrExpectations = {},
): Promise<CsrInspection> {
  const csr = readCsr(input);
  if (typeof csr === 'string') return refused(csr);
  if (csr.alternativeNames.length + csr.subject.attributes.length > mostNames) return refused('too-large');
  const names = namesOf(csr);
  const kind = readSignature(csr.signatureAlgorithm);
  const findings: CsrFinding[] = codesOfKey(csr.key).map(error);
  if (!kind) findings.push(error('unsupported-key'));
  else if (isWeakHash(kind)) findings.push(error('weak-hash'));
  const canVerify = kind && !findings.some(({ code }) => code === 'unsupported-key' || code === 'weak-hash');
  const refusal = canVerify && (await refusalOf(kind, csr.key, csr.signed, csr.signature));
  if (refusal) findings.push(error(refusal));
  findings.push(...findingsOfNames(csr, names, expectations));
  const isWritten = csr.subject.attributes.every(({ value }) => !/\p{Cc}/u.test(value));
  if (!isWritten || !isSubjectForServer(csr.subject)) findings.push(error('invalid-subject'));
  const key = await factsOf(csr.key).catch(() => undefined);
  const seen = findings.filter((one, index) => findings.findIndex(({ code }) => code === one.code) === index);
  return {
    ok: seen.every(({ severity }) => severity === 'warning'),
    subject: csr.subject,
    names,
    ...(key && { key }),
    signature: {
      algorithm: kind?.algorithm ?? 'other',
      hash: kind?.hash ?? '',
      verified: canVerify === true && refusal === undefined,
    },
    pem: toPem('CERTIFICATE REQUEST', csr.der),
    findings: seen,
  };
}

const error = (code: CsrCode): CsrFinding => ({ code, severity: 'error' });

const refused = (code: CsrCode): CsrInspection => ({ ok: false, findings: [error(code)] });

function codesOfKey(key: PublicKey): readonly CsrCode[] {
  if (key.type === 'EC') return [];
  if (key.type === 'other' || key.bits > mostRsaBits) return ['unsupported-key'];
  return key.bits < leastRsaBits || !key.sound ? ['weak-key'] : [];
}
