import { PortalError, type SessionExpiryState } from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';

const endsAt = Date.now() + 4 * 60_000;
const soon = { endsAt, final: false } as const;

export const sessionExpiryStates: StateExamples<SessionExpiryState> = {
  'quiet': { type: 'quiet' },
  'ending': { type: 'ending', ...soon },
  'extending': { type: 'extending', ...soon },
  'signing-out': { type: 'signing-out', ...soon },
  'failed': { type: 'failed', ...soon, error: new PortalError('network') },
  'ended': { type: 'ended', reason: 'idle' },
  'asking': { type: 'asking' },
  'put-off': { type: 'put-off' },
};

export const sessionExpiryFurther = {
  final: { type: 'ending', endsAt, final: true },
  lastMinute: { type: 'ending', endsAt: 0, final: false },
  endedLongest: { type: 'ended', reason: 'longest' },
  endedElsewhere: { type: 'ended', reason: 'elsewhere' },
  endedUnknown: { type: 'ended', reason: 'unknown' },
} satisfies FurtherExamples<SessionExpiryState>;
