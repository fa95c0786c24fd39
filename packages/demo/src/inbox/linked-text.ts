/** `text` as nodes in which http and https addresses are links. Nothing of it becomes markup. */
export function linkedText(text: string): DocumentFragment {
  const all = new DocumentFragment();
  for (const [index, part] of text.split(/(https?:\/\/[^\s<>"」）]+)/).entries()) {
    if (index % 2 === 0) all.append(part);
    else {
      const link = document.createElement('a');
      link.href = part;
      link.textContent = part;
      all.append(link);
    }
  }
  return all;
}
