import * as z from 'zod/mini';
import type { ContractRole } from '../contracts/contract.model.ts';
import type { OpenIntent } from '../portal/intent.ts';
import { keptIntent } from '../portal/kept-intent.ts';
import type { Schema } from '../portal/schema.ts';

/**
 * How far an environment is activated. `none`: never. `current`: for what it is assigned now. `outdated`: what is assigned
 * has changed since, so that it has to be activated again (LIC-08).
 */
export type ActivationState = 'none' | 'current' | 'outdated' | (string & Record<never, never>);

/** 環境: where licences of a contract are used (LIC-05). */
export interface Environment {
  readonly id: string;
  /** Unique in the contract, however it is written in width and case. */
  readonly name: string;
  /** ソートキー: the lowest stands first. */
  readonly sortKey: number;
  /** How many products are assigned to it. */
  readonly products: number;
  readonly activation: ActivationState;
  /** Goes up by one with each change of name or sort key; edits name the one they replace. */
  readonly version: number;
}

export interface Environments {
  /** By sort key, then by name. */
  readonly environments: readonly Environment[];
  /** What the person who asks is in the contract. */
  readonly role: ContractRole;
  /** Whether the contract has ended, so that no environment is made in it any more. Left out where it has not. */
  readonly ended?: boolean | undefined;
}

/** What was typed and not saved, and the version of the environment that it was typed in; null for a new one. */
export type KeptEnvironment = {
  readonly version: number | null;
  readonly name: string;
  readonly sortKey: string;
  /** What was sent to make one and nobody has answered: sent again, it is not made twice. */
  readonly open: OpenIntent | null;
};

const shape: z.ZodMiniType<Environment> = z.object({
  id: z.string(),
  name: z.string(),
  sortKey: z.int(),
  products: z.int(),
  activation: z.string(),
  version: z.int(),
});

export const environment: Schema<Environment> = shape;

export const keptEnvironment: Schema<KeptEnvironment> = z.object({
  version: z.nullable(z.int()),
  name: z.string(),
  sortKey: z.string(),
  open: keptIntent,
});

export const environments: Schema<Environments> = z.object({
  environments: z.array(shape),
  role: z.string(),
  ended: z.optional(z.boolean()),
});
