import * as z from 'zod/mini';
import { longestCursor } from '../portal/page.model.ts';
import type { Schema } from '../portal/schema.ts';

/** Names a contract that the person takes part in, or a maintenance contract that they see. */
export interface ContractInput {
  readonly contractId: string;
}

/** Names such a contract, and where a list of what belongs to it goes on. */
export interface ContractListInput extends ContractInput {
  /** `next` of the part before; left out, the list begins. */
  readonly cursor?: string | undefined;
}

const contractId = z.string().check(z.minLength(1), z.maxLength(64));

export const contractInput: Schema<ContractInput> = z.object({ contractId });

export const contractListInput: Schema<ContractListInput> = z.object({
  contractId,
  cursor: z.optional(z.string().check(z.maxLength(longestCursor))),
});
