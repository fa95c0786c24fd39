/** The section of the page below a heading; taken off the page, with the link to it, for a portal without such things. */
export function sectionFor(id: string, offered: boolean): HTMLElement | undefined {
  const section = document.querySelector<HTMLElement>(`section[aria-labelledby="${id}"]`);
  if (offered) return section ?? undefined;
  for (const part of [section, document.querySelector(`li:has([href="#${id}"])`)]) part?.remove();
  return undefined;
}
