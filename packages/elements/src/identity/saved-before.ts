const key = 'mado-password-saved';

/**
 * Notes in this entry of the tab's history that a password was set by the link with `token`: a reload, or Back, leads here
 * again, and the link itself says only that it was used. What the page keeps there stays.
 */
export function noteSaved(token: string): void {
  try {
    history.replaceState({ ...Object(history.state), [key]: sumOf(token) }, '');
  } catch {
    // a page without an address of its own: a reload will say that the link was used
  }
}

/** Whether that was noted. */
export function wasSaved(token: string): boolean {
  return Object(history.state)[key] === sumOf(token);
}

/** Tells one link from another, and nobody what it carries (FNV-1a, 32 bits). */
function sumOf(token: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < token.length; at++) sum = Math.imul(sum ^ token.charCodeAt(at), 0x01000193);
  return sum;
}
