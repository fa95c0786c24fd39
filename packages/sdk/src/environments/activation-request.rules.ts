import * as z from 'zod/mini';
import { toBase64url } from '../portal/base64url.rules.ts';
import { canonicalJson } from '../portal/canonical-json.rules.ts';
import { day, type Instant } from '../portal/time.ts';

/** アクティベーションリクエストファイル: what a licensed system asks with to be activated (LIC-08). */
export interface ActivationRequest {
  /** Random, 16 bytes or more in base64url: one request is answered once. */
  readonly id: string;
  /** The vendor's id of the product that the system is. */
  readonly product: string;
  readonly system: {
    /** Random, the same in every request of one installation. */
    readonly id: string;
    /** What its administrator calls it. */
    readonly name: string;
  };
  /** ISO 8601 in UTC, by the system's clock. */
  readonly createdAt: string;
}

export type ActivationRequestReading =
  | { readonly ok: true; readonly request: ActivationRequest }
  | { readonly ok: false; readonly code: 'activation-request-unknown' | 'activation-request-damaged' };

export type ActivationRequestDecision =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: 'activation-request-outdated' };

/** What the file says it is. */
export const activationRequestFormat = 'madoguchi-activation-request';
/**
 * How long a request can be answered: elapsed time from when it was made. By as much a system's clock may be ahead, so that
 * none can make requests that are answered for longer.
 */
export const activationRequestLasts: number = day;

const token = z.string().check(z.regex(/^[\w-]{22,64}$/));
const name = z.string().check(z.minLength(1), z.maxLength(100), z.regex(/^\P{Cc}*$/u));
const instant = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));
const shape: z.ZodMiniType<{ readonly request: ActivationRequest; readonly digest: string }> = z.object({
  request: z.object({
    id: token,
    product: z.string().check(z.regex(/^[\w.-]{1,64}$/)),
    system: z.object({ id: token, name }),
    createdAt: instant,
  }),
  digest: z.string(),
});
const head = z.object({
  format: z.literal(activationRequestFormat),
  version: z.literal(1),
  request: z.optional(z.unknown()), // with members that are not known here: the digest is over these, too
});

/** The text of a request file. */
export async function writeActivationRequest(request: ActivationRequest): Promise<string> {
  const file = { format: activationRequestFormat, version: 1, request, digest: await digestOf(request) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Reads a request file. What does not say that it is one is unknown; what says so and is cut off, has something missing or
 * another digest than its content is damaged. Further members are left out.
 */
export async function readActivationRequest(text: string): Promise<ActivationRequestReading> {
  const file = parse(text);
  const { data: begun } = z.safeParse(head, file);
  if (file === undefined ? !text.includes(`"${activationRequestFormat}"`) : !begun)
    return { ok: false, code: 'activation-request-unknown' };
  const { data } = z.safeParse(shape, file);
  const digest = await digestOf(begun?.request).catch(() => undefined); // nested deeper than anything can follow
  if (!data || Number.isNaN(Date.parse(data.request.createdAt)) || data.digest !== digest)
    return { ok: false, code: 'activation-request-damaged' };
  return { ok: true, request: data.request };
}

/** Whether a request can still be answered at `now`. */
export function checkActivationRequest(
  { createdAt }: Pick<ActivationRequest, 'createdAt'>,
  now: Instant,
): ActivationRequestDecision {
  return Math.abs(now - Date.parse(createdAt)) < activationRequestLasts
    ? { ok: true }
    : { ok: false, code: 'activation-request-outdated' };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

async function digestOf(request: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalJson(request));
  return toBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
