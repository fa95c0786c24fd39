/** Finding things in a page as people and assistive technology do: by role and name, through shadow roots. */

const roles: readonly (readonly [selector: string, role: string])[] = [
  ['a[href]', 'link'],
  ['button, summary', 'button'],
  ['input[type="checkbox"]', 'checkbox'],
  ['input[type="radio"]', 'radio'],
  ['input, textarea', 'textbox'],
  ['select', 'combobox'],
  ['h1, h2, h3, h4, h5, h6', 'heading'],
  ['form', 'form'],
  ['dialog', 'dialog'],
  ['li', 'listitem'],
];

export function roleOf(element: Element): string | undefined {
  return element.getAttribute('role') ?? roles.find(([selector]) => element.matches(selector))?.[1];
}

/** The accessible name, as far as our elements use ways to give one. */
export function nameOf(element: Element): string {
  const labelledBy = element.getAttribute('aria-labelledby');
  if (labelledBy !== null) return textsOf(element, labelledBy);
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  const labels = 'labels' in element && element.labels instanceof NodeList ? [...element.labels] : [];
  const named = labels.flatMap((one) => (one instanceof Element ? [textOf(one)] : []));
  return named.length > 0 || element instanceof HTMLInputElement ? named.join(' ') : textOf(element);
}

/** The accessible description. */
export function descriptionOf(element: Element): string {
  return textsOf(element, element.getAttribute('aria-describedby') ?? '');
}

/** All that can be seen or heard under `root` in that role, and with that name where one is given. */
export function all(root: ParentNode, role: string, name?: string | RegExp): HTMLElement[] {
  const fits = (text: string): boolean =>
    name === undefined || (typeof name === 'string' ? text === name : name.test(text));
  return [...everything(root)].filter(
    (element): element is HTMLElement =>
      element instanceof HTMLElement &&
      roleOf(element) === role &&
      !element.closest('[aria-hidden="true"]') &&
      element.checkVisibility() &&
      fits(nameOf(element)),
  );
}

/** The only one in that role with that name. */
export function get(root: ParentNode, role: string, name?: string | RegExp): HTMLElement {
  const [found, ...others] = all(root, role, name);
  if (found && others.length === 0) return found;
  const there = all(root, role)
    .map((element) => `"${nameOf(element)}"`)
    .join(', ');
  throw new Error(`${found ? 'more than one' : 'no'} ${role} named ${String(name)}; there are: ${there || 'none'}`);
}

/** A field by its label. */
export function field(root: ParentNode, label: string | RegExp): HTMLInputElement {
  const found = [...everything(root)].filter(
    (element): element is HTMLInputElement =>
      element instanceof HTMLInputElement &&
      (typeof label === 'string' ? nameOf(element) === label : label.test(nameOf(element))),
  );
  if (found[0] && found.length === 1) return found[0];
  throw new Error(`${found.length} fields are labelled ${String(label)}`);
}

/** The labels that say this: what is pressed instead of what they belong to. */
export function labelsIn(root: ParentNode, text: RegExp): HTMLLabelElement[] {
  return [...everything(root)].filter(
    (element): element is HTMLLabelElement => element instanceof HTMLLabelElement && text.test(textOf(element)),
  );
}

/** What has the focus, looked for in shadow roots too. */
export function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** All elements under `root`, those in shadow roots too. */
export function* everything(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* everything(element.shadowRoot);
  }
  if (root instanceof Element && root.shadowRoot) yield* everything(root.shadowRoot);
}

/** The language of an element as HTML has it: of the nearest `lang`, through shadow roots; what a slot shows has its parent's. */
export function languageOf(element: Element): string {
  const found = element.closest('[lang]');
  const root = element.getRootNode();
  if (found || !(root instanceof ShadowRoot)) return found?.getAttribute('lang') ?? '';
  return languageOf(root.host);
}

/** The languages of all words under `root`, in shadow roots too. */
export function languagesIn(root: Element): string[] {
  const speaking = [...everything(root)].filter((element) =>
    [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''),
  );
  return [...new Set(speaking.map(languageOf))].toSorted();
}

/** What a summary leads to where this field is wrong: the question that boxes to tick belong to, else the field. */
export function ledTo(field: Element): Element {
  return (field.matches('[type="checkbox"]') && field.closest('fieldset[id]')) || field;
}

/** The text of an element as it is read out. */
export function textOf(element: Element): string {
  const read = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element) || node.getAttribute('aria-hidden') === 'true') return '';
    return [...(node.shadowRoot ?? node).childNodes, ...(node.shadowRoot ? node.childNodes : [])].map(read).join('');
  };
  return read(element).replaceAll(/\s+/g, ' ').trim();
}

function textsOf(element: Element, ids: string): string {
  const root = element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return '';
  return ids
    .split(/\s+/)
    .flatMap((id) => root.getElementById(id) ?? [])
    .map(textOf)
    .join(' ');
}
