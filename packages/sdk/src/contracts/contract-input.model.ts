import * as z from 'zod/mini';
import type { Schema } from '../portal/schema.ts';

/** Names a contract that the person takes part in. */
export interface ContractInput {
  readonly contractId: string;
}

export const contractInput: Schema<ContractInput> = z.object({
  contractId: z.string().check(z.minLength(1), z.maxLength(64)),
});
