import * as z from 'zod/mini';
import type { LocalizedText } from '../portal/configuration.model.ts';
import type { OfferedService, ServiceChange } from './service.model.ts';

const text: z.ZodMiniType<LocalizedText> = z.record(z.string(), z.string());

export const offeredServiceShape: z.ZodMiniType<OfferedService> = z.object({
  id: z.string(),
  kind: z.string(),
  name: text,
  description: text,
  monthlyYen: z.int(),
  course: z.optional(z.string()),
  needs: z.array(z.string()),
  starts: z.enum(['same-day', 'next-month', 'window']),
  ends: z.enum(['month-end', 'window']),
  windowReason: z.optional(text),
  minimumMonths: z.int(),
  earlyYen: z.int(),
  elsewhere: z.optional(z.literal('security-service')),
});

export const serviceChangeShape: z.ZodMiniType<ServiceChange> = z.object({
  id: z.string(),
  type: z.string(),
  serviceId: z.string(),
  fromServiceId: z.optional(z.string()),
  appliedAt: z.string(),
  effectiveOn: z.string(),
  state: z.string(),
  note: z.optional(z.string()),
  version: z.int(),
});
