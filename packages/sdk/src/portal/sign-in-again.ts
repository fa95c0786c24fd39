import type { Session } from './session.ts';

/** Asks the person to sign in again where a session has ended and the host has handed in how. Never rejects. */
export async function signInAgainAt(session: Session): Promise<void> {
  if (session.state.type !== 'expired') return;
  try {
    const { signInAgain } = await import('./renewal.ts');
    await signInAgain(session);
  } catch {
    // the line was down while our own code was to be fetched: it still says that it has ended, and can be tried again
  }
}
