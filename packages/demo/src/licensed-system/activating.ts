import {
  activationFileMost,
  checkActivationFile,
  readActivationFile,
  type ActivationContent,
  type ActivationFileCode,
} from '@madoguchi/sdk/environments/activation-file.rules.js';
import { activationKeys, type ActivationKey } from '@madoguchi/sdk/environments/activation-key.model.js';
import { writeActivationRequest } from '@madoguchi/sdk/environments/activation-request.rules.js';
import { randomToken, serverTimeHeader, type Instant, type Random } from '@madoguchi/sdk/portal/time.js';
import * as z from 'zod/mini';

/** What an installation of the licensed product keeps: a file of the command line, the storage of the page. */
export interface Installation {
  /** Random, told in every request. */
  readonly systemId: string;
  /** What its administrator calls it. */
  readonly name: string;
  /** The vendor's id of the product. */
  readonly product: string;
  /** The vendor's public keys. A product would be delivered with them; this demo asks the portal once. */
  readonly keys: readonly ActivationKey[];
  /** Milliseconds by which the portal's clock is ahead of this computer's: the demo's can be moved. */
  readonly ahead: number;
  /** The newest request that was not answered. */
  readonly waiting?: string | undefined;
  /** Requests that were answered. */
  readonly answered: readonly string[];
  /** What it may use. */
  readonly activation?: ActivationContent | undefined;
}

export interface Taken {
  readonly ok: true;
  readonly installation: Installation;
  readonly activation: ActivationContent;
}

export type TakingOutcome = Taken | { readonly ok: false; readonly code: ActivationFileCode };

/** The keys of a portal whose API is at `api`, and how far its clock is ahead. */
export async function askPortal(api: string): Promise<Pick<Installation, 'keys' | 'ahead'>> {
  const response = await fetch(`${api}/activation-keys`);
  if (!response.ok) throw new Error(`${api} answered ${response.status}.`);
  const result = await activationKeys['~standard'].validate(await response.json());
  if (result.issues) throw new Error(`${api} gave no keys.`);
  const time = Number(response.headers.get(serverTimeHeader));
  return { keys: result.value.keys, ahead: time > 0 ? time - Date.now() : 0 };
}

/** What a new installation begins with. */
export function install(
  random: Random,
  facts: Pick<Installation, 'name' | 'product' | 'keys' | 'ahead'>,
): Installation {
  return { ...facts, systemId: randomToken(random, 16), answered: [] };
}

/** Step 1: makes a request, in place of one that waits. */
export async function makeRequest(
  random: Random,
  installation: Installation,
  now: Instant,
): Promise<{ readonly installation: Installation; readonly file: string }> {
  const { systemId, name, product } = installation;
  const id = randomToken(random, 16);
  const createdAt = new Date(now).toISOString();
  const file = await writeActivationRequest({ id, product, system: { id: systemId, name }, createdAt });
  return { installation: { ...installation, waiting: id }, file };
}

/** Step 3: takes an activation file, if the vendor signed it and it is meant for this system and its newest request. */
export async function takeActivation(installation: Installation, file: Blob, now: Instant): Promise<TakingOutcome> {
  const { keys, answered } = installation;
  if (file.size > activationFileMost) return { ok: false, code: 'activation-too-large' };
  const reading = await readActivationFile(await file.text(), keys);
  if (!reading.ok) return reading;
  const { activation } = reading;
  const decision = checkActivationFile(activation, installation, now);
  if (!decision.ok) return decision;
  const { waiting: _, ...rest } = installation;
  return {
    ok: true,
    activation,
    installation: { ...rest, activation, answered: [...answered, activation.requestId] },
  };
}

const text = z.string();
const content: z.ZodMiniType<ActivationContent> = z.object({
  id: text,
  requestId: text,
  systemId: text,
  product: text,
  contract: text,
  environment: text,
  licenses: z.array(z.object({ product: text, name: text, count: z.int(), endsOn: z.optional(text) })),
  timeZone: text,
  issuedAt: text,
});
const shape: z.ZodMiniType<Installation> = z.object({
  systemId: text,
  name: text,
  product: text,
  keys: z.array(z.object({ kty: text, crv: text, x: text, kid: text })),
  ahead: z.number(),
  waiting: z.optional(text),
  answered: z.array(text),
  activation: z.optional(content),
});

/** What was kept, as it was written with `JSON.stringify`. */
export function readInstallation(kept: string): Installation {
  return z.parse(shape, JSON.parse(kept));
}
