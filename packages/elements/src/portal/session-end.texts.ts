import type { Messages, PortalConfiguration, SessionEnd } from '@madoguchi/sdk';
import type { sessionEndJa } from '@madoguchi/sdk/portal/session-end.ja.js';

/** Why a session ended, in words. */
export function sessionEndText(
  messages: Messages<typeof sessionEndJa>,
  reason: SessionEnd,
  { idleMinutes, absoluteHours }: PortalConfiguration['session'],
): string {
  switch (reason) {
    case 'idle':
      return messages.text('session-end.idle', { minutes: idleMinutes });
    case 'longest':
      return messages.text('session-end.longest', { hours: absoluteHours });
    default:
      return messages.text(`session-end.${reason}`);
  }
}
