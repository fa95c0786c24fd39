const address = /(https?:\/\/[^\s<>"」）、。]+)/;

/** `text` as nodes in which http and https addresses are links. Nothing of it becomes markup or a script. */
export function linkedText(text: string): DocumentFragment {
  const all = new DocumentFragment();
  for (const part of text.split(address)) all.append(linkTo(part) ?? part);
  return all;
}

function linkTo(part: string): HTMLAnchorElement | undefined {
  if (!address.test(part) || !URL.canParse(part)) return undefined; // what the pattern lets through is http or https
  const link = document.createElement('a');
  link.href = part;
  link.textContent = part;
  return link;
}
