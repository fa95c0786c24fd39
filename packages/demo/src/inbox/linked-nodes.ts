import { findAddresses } from '@madoguchi/sdk/portal/linked-text.rules.js';

/** `text` as nodes in which http and https addresses are links. Nothing of it becomes markup or a script. */
export function linkedNodes(text: string): readonly (string | Node)[] {
  return findAddresses(text).map((piece) => (piece.address ? linkTo(piece.text) : piece.text));
}

function linkTo(address: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = address;
  link.textContent = address;
  return link;
}
