import * as z from 'zod/mini';
import type { Schema } from '../portal/schema.ts';
import type { ExceededProduct } from './activation.rules.ts';
import type { ActivationState } from './environment.model.ts';

/** An activation file that was made for an environment (LIC-08). */
export interface IssuedActivation {
  readonly id: string;
  /** The licensed system it is for, by the name that system gave. */
  readonly systemName: string;
  /** The file's name, as it is stored when downloaded. */
  readonly fileName: string;
  /** ISO 8601 in UTC. */
  readonly issuedAt: string;
  /** Absolute; it leads to the file for this session alone. */
  readonly url: string;
}

/** 利用: how far an environment is activated, and its newest activation file. */
export interface Activation {
  readonly environmentId: string;
  readonly environmentName: string;
  readonly state: ActivationState;
  /** Left out while `state` is `none`. */
  readonly issued?: IssuedActivation | undefined;
  /** Whether anything is assigned that can be activated. */
  readonly assigned: boolean;
  /** What of it can be activated now, by the id that a request names (`ActivationRequest.product`). An older server leaves it out. */
  readonly products?: readonly { readonly id: string; readonly name: string }[] | undefined;
  /** Whether the person may upload a request, as owners may. */
  readonly mayActivate: boolean;
  /** Whether the contract has ended, so that nothing is activated any more. Left out where it has not. */
  readonly ended?: boolean | undefined;
  /** Of what is assigned, what the contract has too few of by now: nothing is activated before. Left out where that is nothing. */
  readonly exceeded?: readonly ExceededProduct[] | undefined;
}

export const activation: Schema<Activation> = z.object({
  environmentId: z.string(),
  environmentName: z.string(),
  state: z.string(),
  issued: z.optional(
    z.object({
      id: z.string(),
      systemName: z.string(),
      fileName: z.string(),
      issuedAt: z.string(),
      url: z.string(),
    }),
  ),
  assigned: z.boolean(),
  products: z.optional(z.array(z.object({ id: z.string(), name: z.string() }))),
  mayActivate: z.boolean(),
  ended: z.optional(z.boolean()),
  exceeded: z.optional(z.array(z.object({ name: z.string(), count: z.int() }))),
});
