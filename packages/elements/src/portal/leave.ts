import type { Portal } from '@madoguchi/sdk';

/**
 * Signs out by `signOut`, with which what the person had begun and not sent is forgotten. How, is loaded before: the page
 * may lead on as soon as it hears that nobody is signed in.
 */
export async function leave(portal: Portal | undefined, signOut: () => Promise<void>): Promise<void> {
  const load = async () => portal && (await import('./forget-drafts.ts')).forgetOnSignOut(portal);
  const stop = await load().catch(() => undefined); // the line is down: signing out will say so
  await signOut();
  stop?.();
}
