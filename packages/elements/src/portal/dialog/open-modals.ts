/** The elements in which a modal dialog is open, and how each is left. */
const open = new Map<Element, () => void>();

/** Notes that a dialog is open in an element, or with no way to leave it that none is. */
export function noteModal(host: Element, leave: (() => void) | undefined): void {
  if (leave) open.set(host, leave);
  else open.delete(host);
}

/** Leaves the dialog that is open in `place` or in an element within, as its own button does. False where none is. */
export function leaveModalIn(place: Element): boolean {
  const [leave] = [...open].filter(([host]) => isWithin(place, host)).map(([, way]) => way);
  leave?.();
  return leave !== undefined;
}

function isWithin(place: Element, element: Element): boolean {
  for (let at: Node | null = element; at; at = at instanceof ShadowRoot ? at.host : at.parentNode)
    if (at === place) return true;
  return false;
}
