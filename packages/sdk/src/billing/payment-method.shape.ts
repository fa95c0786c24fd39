import * as z from 'zod/mini';
import type { PaymentMethod } from './payment-method.model.ts';

export const paymentMethodShape: z.ZodMiniType<PaymentMethod> = z.object({
  type: z.string(),
  name: z.optional(z.string()),
  ending: z.optional(z.string()),
  expires: z.optional(z.string()),
});
