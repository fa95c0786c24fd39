/** What is kept as long as this tab; undefined where the browser lets nobody keep anything. */
export function tabStorage(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}
