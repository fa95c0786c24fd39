import * as z from 'zod/mini';
import type { LocalizedText } from '../portal/configuration.model.ts';
import type { Schema } from '../portal/schema.ts';
import type { OfferedService, ServiceChange } from './service.model.ts';
import { offeredServiceShape, serviceChangeShape } from './service.shape.ts';

export type SecuritySystem = 'windows' | 'macos' | 'ios' | 'android';
export const securitySystems: readonly SecuritySystem[] = ['windows', 'macos', 'ios', 'android'];

/** What the service does, and on which systems. */
export interface SecurityFunction {
  readonly name: LocalizedText;
  readonly description: LocalizedText;
  readonly on: readonly SecuritySystem[];
}

/** What somebody has who applied. */
export interface SecurityUse {
  /** 1 to `mostDevices`. */
  readonly devices: number;
  readonly startedOn: string;
  readonly endsOn?: string | undefined;
  /** What is typed in once when it is installed. */
  readonly licenseCode: string;
  /** Where it is downloaded. */
  readonly installUrl: string;
}

/** セキュリティサービス (MYP-14): what it is, and what of it the person has. */
export interface SecurityServiceFacts {
  readonly service: OfferedService;
  readonly mostDevices: number;
  readonly functions: readonly SecurityFunction[];
  /** Left out before it was applied for, and after its last day. */
  readonly use?: SecurityUse | undefined;
  /** A cancellation that can still be withdrawn. */
  readonly ending?: ServiceChange | undefined;
}

const text: z.ZodMiniType<LocalizedText> = z.record(z.string(), z.string());

const functions = z.array(
  z.object({ name: text, description: text, on: z.array(z.enum(['windows', 'macos', 'ios', 'android'])) }),
);

export const securityFunctions: Schema<readonly SecurityFunction[]> = functions;

export const securityServiceFacts: Schema<SecurityServiceFacts> = z.object({
  service: offeredServiceShape,
  mostDevices: z.int(),
  functions,
  use: z.optional(
    z.object({
      devices: z.int(),
      startedOn: z.string(),
      endsOn: z.optional(z.string()),
      licenseCode: z.string(),
      installUrl: z.string(),
    }),
  ),
  ending: z.optional(serviceChangeShape),
});
