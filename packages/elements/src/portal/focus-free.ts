/**
 * Whether an answer may take the focus to what it is about in `host`: the focus is there, around it, or nowhere since what
 * was pressed went away. Elsewhere somebody is at work meanwhile.
 */
export function isFocusFree(host: Element): boolean {
  const { activeElement, body } = document;
  const root = host.getRootNode();
  const at = (root instanceof ShadowRoot && root.activeElement) || activeElement || body;
  return at === body || at.contains(host.parentNode) || host.contains(at);
}
