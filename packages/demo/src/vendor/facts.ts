/** A name and what it is; left out where there is nothing. */
export type Fact = readonly [name: string, value: string | undefined];

/** Writes facts into a list of them. */
export function writeFacts(list: Element | null | undefined, facts: readonly Fact[]): void {
  for (const [name, value] of facts) {
    if (value === undefined || value === '') continue;
    const fact = document.createElement('div');
    fact.append(textPart('dt', name), textPart('dd', value));
    list?.append(fact);
  }
}

export function textPart(tag: string, text: string, className = ''): HTMLElement {
  const part = document.createElement(tag);
  part.textContent = text;
  if (className !== '') part.className = className;
  return part;
}

/** Writes a text where an item has a place of this name. */
export function put(item: ParentNode, place: string, text: string): void {
  const found = item.querySelector(`.${place}`);
  if (found) found.textContent = text;
}

/** What a template of the page holds, as a part of its own. */
export function copyOf(id: string): HTMLElement | undefined {
  const template = document.getElementById(id);
  const copy =
    template instanceof HTMLTemplateElement ? template.content.firstElementChild?.cloneNode(true) : undefined;
  return copy instanceof HTMLElement ? copy : undefined;
}
