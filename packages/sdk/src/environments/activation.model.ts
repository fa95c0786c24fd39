import * as z from 'zod/mini';
import type { Schema } from '../portal/schema.ts';
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
  /** Whether the person may upload a request, as owners may. */
  readonly mayActivate: boolean;
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
  mayActivate: z.boolean(),
});
