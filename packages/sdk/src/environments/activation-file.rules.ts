import * as z from 'zod/mini';
import { fromBase64url, toBase64url } from '../portal/base64url.rules.ts';
import { canonicalJson } from '../portal/canonical-json.rules.ts';
import { day, type Instant } from '../portal/time.ts';
import type { ActivationKey } from './activation-key.model.ts';

/** How much of one product a licensed system may use. */
export interface ActivatedLicense {
  /** The vendor's id of the product. */
  readonly product: string;
  readonly name: string;
  readonly count: number;
  /** The last calendar day, in the portal's time zone; left out where it has no end. */
  readonly endsOn?: string | undefined;
}

/** アクティベーションファイル: what the vendor signed for one system and one of its requests (LIC-08). */
export interface ActivationContent {
  readonly id: string;
  /** The request that it answers. */
  readonly requestId: string;
  readonly systemId: string;
  /** The vendor's id of the product that the system is. */
  readonly product: string;
  /** The contract's number. */
  readonly contract: string;
  /** The environment's name. */
  readonly environment: string;
  readonly licenses: readonly ActivatedLicense[];
  /** IANA name: whose calendar days `endsOn` are. */
  readonly timeZone: string;
  /** ISO 8601 in UTC. */
  readonly issuedAt: string;
}

/** Why a licensed system does not take a file. */
export type ActivationFileCode =
  /** It has more than 256 KiB. */
  | 'activation-too-large'
  /** It is no activation file. */
  | 'activation-unknown'
  /** It was changed or cut off. */
  | 'activation-damaged'
  /** Another vendor signed it, or it is for another system or product. */
  | 'activation-foreign'
  /** It was taken before. */
  | 'activation-used'
  /** A newer request was made since, or it is too old. */
  | 'activation-outdated'
  /** It cannot be checked here: there is no Ed25519 in this browser's Web Cryptography, or the page did not come by https. */
  | 'activation-unsupported';

export type ActivationFileReading =
  | { readonly ok: true; readonly activation: ActivationContent }
  | { readonly ok: false; readonly code: ActivationFileCode };

export type ActivationFileDecision = { readonly ok: true } | { readonly ok: false; readonly code: ActivationFileCode };

/** What a licensed system knows of itself. */
export interface LicensedSystemFacts {
  readonly systemId: string;
  readonly product: string;
  /** The newest request that it made and that was not answered. */
  readonly waiting?: string | undefined;
  /** Requests whose answers it took. */
  readonly answered: readonly string[];
}

/** What the file says it is. */
export const activationFileFormat = 'madoguchi-activation';
/** Bytes at most. */
export const activationFileMost: number = 256 * 1024;
/** How long a file can be taken: elapsed time from when it was signed. */
export const activationFileLasts: number = 7 * day;

const text = z.string().check(z.maxLength(400));
const shape: z.ZodMiniType<{
  readonly keyId: string;
  readonly activation: ActivationContent;
  readonly signature: string;
}> = z.object({
  keyId: text,
  activation: z.object({
    id: text,
    requestId: text,
    systemId: text,
    product: text,
    contract: text,
    environment: text,
    licenses: z
      .array(z.object({ product: text, name: text, count: z.int(), endsOn: z.optional(text) }))
      .check(z.maxLength(1000)),
    timeZone: text,
    issuedAt: text,
  }),
  signature: text,
});
const head = z.object({ format: z.literal(activationFileFormat), version: z.literal(1) });

/** The text of an activation file, signed with the private key whose public part is known as `keyId`. */
export async function writeActivationFile(
  activation: ActivationContent,
  { keyId, privateKey }: { readonly keyId: string; readonly privateKey: CryptoKey },
): Promise<string> {
  const signed = { format: activationFileFormat, version: 1, keyId, activation };
  const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, bytesOf(canonicalJson(signed))));
  return `${JSON.stringify({ ...signed, signature: toBase64url(signature) }, null, 2)}\n`;
}

/**
 * Reads an activation file and checks its signature by the vendor's keys, which a licensed system has from somewhere else
 * than the file. What is signed with none of them is foreign. Further members are signed like all others, and left out.
 */
export async function readActivationFile(
  content: string,
  keys: readonly ActivationKey[],
): Promise<ActivationFileReading> {
  const refused = (code: ActivationFileCode): ActivationFileReading => ({ ok: false, code });
  if (content.length > activationFileMost || bytesOf(content).length > activationFileMost)
    return refused('activation-too-large');
  const file = parse(content);
  if (file === undefined ? !content.includes(`"${activationFileFormat}"`) : !z.safeParse(head, file).success)
    return refused('activation-unknown');
  const { data } = z.safeParse(shape, file);
  const signature = data && fromBase64url(data.signature);
  const signed = signedPart(file);
  if (!data || !signature || signed === undefined) return refused('activation-damaged');
  const jwk = keys.find(({ kid }) => kid === data.keyId);
  if (!jwk) return refused('activation-foreign');
  try {
    const { kty, crv, x } = jwk;
    const key = await crypto.subtle.importKey('jwk', { kty, crv, x }, 'Ed25519', false, ['verify']);
    const holds = await crypto.subtle.verify('Ed25519', key, signature, bytesOf(signed));
    return holds ? { ok: true, activation: data.activation } : refused('activation-damaged');
  } catch (error) {
    const isNoKey = error instanceof DOMException && error.name === 'DataError';
    return refused(isNoKey ? 'activation-foreign' : 'activation-unsupported');
  }
}

/** Whether a licensed system takes an activation whose signature holds. */
export function checkActivationFile(
  { systemId, product, requestId, issuedAt }: ActivationContent,
  system: LicensedSystemFacts,
  now: Instant,
): ActivationFileDecision {
  const refused = (code: ActivationFileCode): ActivationFileDecision => ({ ok: false, code });
  if (systemId !== system.systemId || product !== system.product) return refused('activation-foreign');
  if (system.answered.includes(requestId)) return refused('activation-used');
  const inTime = now - Date.parse(issuedAt) < activationFileLasts;
  return requestId === system.waiting && inTime ? { ok: true } : refused('activation-outdated');
}

/**
 * What is signed: the whole file but its signature, in the one form that it has. Undefined where it is nested deeper than
 * anything can follow.
 */
function signedPart(file: unknown): string | undefined {
  const members = Object.entries(Object(file)).filter(([name]) => name !== 'signature');
  try {
    return canonicalJson(Object.fromEntries(members));
  } catch {
    return undefined;
  }
}

function bytesOf(content: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(content);
}

function parse(content: string): unknown {
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
