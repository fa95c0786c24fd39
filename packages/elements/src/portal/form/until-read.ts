import type { Messages, PortalError } from '@madoguchi/sdk';
import type { TemplateResult } from 'lit';
import type { PortalTexts } from '../texts.ts';
import type { FormOutcome } from './form-outcome.ts';
import { unavailable } from './unavailable.ts';
import { waiting } from './waiting.ts';

/** Something that is on its way, or could not be read. */
type Unread = { readonly type: 'loading' } | { readonly type: 'unavailable'; readonly error: PortalError };

/** What is said meanwhile, and what tries again. */
export interface UntilRead {
  readonly loading: string;
  readonly unavailable: string;
  readonly onRetry: () => void;
}

/** What stands in place of something until it is read: its shape, or why it could not be read. */
export function untilRead(
  messages: Messages<PortalTexts>,
  outcome: FormOutcome,
  state: Unread,
  { loading, unavailable: title, onRetry }: UntilRead,
): TemplateResult {
  if (state.type === 'loading') return waiting(loading);
  return unavailable(messages, { title, failure: outcome.render(messages, state), onRetry });
}
