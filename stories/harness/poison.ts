import { isPortalError } from '@madoguchi/sdk';
import { hanako } from '../people.ts';
import { silentPortal } from '../silent-portal.ts';
import type { Example } from './examples.ts';

/** The attributes of an element, and its properties that are texts, as its manifest has them. */
export interface TextInputs {
  readonly attributes: readonly string[];
  readonly properties: readonly string[];
  readonly slots: readonly string[];
}

/** Where the text stands: in the host's data and the server's, in the words that a host lays over ours, or in its slots. */
export type Poisoning = 'data' | 'messages' | 'slots';

/** What came of showing every example with one text in place of every other. */
export interface Poisoned {
  /** What is no text and no harmless link: none may be. */
  readonly findings: readonly string[];
  /** The elements that showed the text itself. */
  readonly told: readonly string[];
  /** The attributes that were the address of a link: `mado-login password-link-href`. */
  readonly linked: readonly string[];
}

/** Say which of a few things is shown; any other value would be another example. */
const kinds = new Set(['type', 'code', 'notificationSettings', 'reception', 'step']);
const executable = 'script, iframe, object, embed, base, link, meta';
const addresses = ['href', 'src', 'poster', 'action', 'formaction', 'srcdoc', 'data', 'xlink:href', 'srcset'];
/** How high something is, how wide its columns are, where it stands and whether it is cut off: what our code writes into a style. */
const placing =
  /^(?:(?:height: \d+px|transform: translateY\(\d+px\)|contain: size layout style|overflow: visible|--_columns: [\w\s.,()-]+|--_card: [\w\s.()*+-]+); ?)+$/;
const harmless = ['http:', 'https:', 'mailto:', 'tel:'];

/**
 * Shows all examples, each with a text in one kind of place: the first one with the first of `payloads`, the second
 * with the next, and from the beginning again. The data are every attribute, every property and every
 * text of a state, of a portal's contact and of the person who is signed in; there a `%` is the name of an attribute.
 */
export async function poison(
  examples: readonly Example[],
  inputs: Readonly<Record<string, TextInputs>>,
  payloads: readonly string[],
  where: Poisoning,
): Promise<Poisoned> {
  const findings: string[] = [];
  const told = new Set<string>();
  const linked = new Set<string>();
  const main = document.querySelector('main');
  main?.style.setProperty('visibility', 'hidden'); // nobody looks, and to paint them takes longer than all else
  for (let first = 0; first < examples.length; first += shownAtOnce) {
    const shown = examples.slice(first, first + shownAtOnce).map(({ name, make }, index) => {
      const payload = payloads[(first + index) % payloads.length] ?? '';
      const around = make('ja');
      const tag = name.split('/')[0] ?? '';
      const element = around.matches(tag) ? around : around.querySelector(tag);
      if (!element) throw new Error(name);
      poisons[where]({ around, element, inputs: inputs[tag] ?? noInputs, payload });
      return { name, tag, around, payload };
    });
    main?.replaceChildren(...shown.map(({ around }) => around));
    for (let turn = 0; turn < 12; turn++) await new Promise((done) => setTimeout(done));
    for (const { name, tag, around, payload } of shown) {
      const every = [...everything(around)];
      findings.push(...every.flatMap((element) => wrongWith(element).map((what) => `${name}: ${what}`)));
      if (every.some((element) => ownText(element).includes(payload))) told.add(tag);
      for (const attribute of inputs[tag]?.attributes ?? []) {
        const address = payload.replace('%', attribute);
        if (every.some((element) => element.matches('a') && element.getAttribute('href') === address))
          linked.add(`${tag} ${attribute}`);
      }
    }
  }
  if ('executed' in globalThis) findings.push('a script ran');
  return { findings, told: [...told], linked: [...linked] };
}

interface Target {
  readonly around: HTMLElement;
  readonly element: Element;
  readonly inputs: TextInputs;
  readonly payload: string;
}

/** So many are shown side by side: a page of all of them is laid out anew for each that changes. */
const shownAtOnce = 50;

const noInputs: TextInputs = { attributes: [], properties: [], slots: [] };

const poisons: Readonly<Record<Poisoning, (target: Target) => void>> = {
  data({ around, element, inputs, payload }) {
    poisonPortal(around, payload);
    for (const attribute of inputs.attributes) element.setAttribute(attribute, payload.replace('%', attribute));
    for (const property of inputs.properties) Reflect.set(element, property, payload);
    if ('list' in element) Reflect.set(element, 'list', replaced(element.list, payload));
    if ('state' in element) Reflect.set(element, 'state', replaced(element.state, payload));
  },
  messages({ around, payload }) {
    if ('messages' in around) around.messages = { ja: everyMessage(payload) };
  },
  slots({ element, inputs, payload }) {
    for (const slot of inputs.slots) {
      const given = document.createElement('span');
      given.slot = slot;
      given.textContent = payload;
      element.append(given);
    }
  },
};

/** A catalogue that has every key. */
function everyMessage(payload: string): Readonly<Record<string, string>> {
  return new Proxy<Record<string, string>>(
    {},
    {
      get: () => payload,
      has: () => true,
      getOwnPropertyDescriptor: () => ({ value: payload, enumerable: true, configurable: true, writable: true }),
    },
  );
}

/** Whom to call and who is signed in are shown by some elements: a portal like the one it has, with other texts. */
function poisonPortal(around: HTMLElement, payload: string): void {
  if (!around.matches('mado-portal') || !('portal' in around)) return;
  const { portal: own } = around;
  if (!isPortal(own)) return;
  const { configuration, session } = own;
  // one with a session goes on to be what the example shows
  const portal =
    session.state.type === 'active'
      ? own
      : silentPortal(Object.assign({}, configuration, replaced({ contact: configuration.contact }, payload)));
  const roles = configuration.roles.map(({ id }) => id); // ids alone: what they let people do is to be seen
  const account = Object.assign({}, hanako.account, replaced(hanako.account, payload), { roles });
  portal.session.adopt({ ...hanako, account });
  around.portal = portal;
}

type SilentPortal = ReturnType<typeof silentPortal>;

function isPortal(value: unknown): value is SilentPortal {
  return typeof value === 'object' && value !== null && 'session' in value && 'configuration' in value;
}

/** A copy in which every text but the kind of a thing is `payload`. */
function replaced(value: unknown, payload: string): unknown {
  if (typeof value === 'string') return payload;
  if (Array.isArray(value)) return value.map((one: unknown) => replaced(one, payload));
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.getOwnPropertyNames(value).map((name): [string, unknown] => {
    const part: unknown = Reflect.get(value, name);
    return [name, kinds.has(name) ? part : replaced(part, payload)];
  });
  if (!isPortalError(value)) return Object.fromEntries(parts);
  const own = Object.fromEntries(parts.filter(([name]) => name !== 'name' && name !== 'stack'));
  return Object.assign(Object.create(Object.getPrototypeOf(value)), own, { name: value.name });
}

function wrongWith(element: Element): readonly string[] {
  const handlers = element.getAttributeNames().filter((name) => name.startsWith('on'));
  const style = element.getAttribute('style');
  const links = addresses.filter((name) => {
    const address = element.getAttribute(name);
    return address !== null && !harmless.includes(URL.parse(address, document.baseURI)?.protocol ?? 'none:');
  });
  const wrong = [
    ...handlers,
    ...links,
    ...(style !== null && !placing.test(style) ? ['style'] : []),
    ...(element.matches(executable) ? ['is more than text'] : []),
  ];
  if (wrong.length === 0) return wrong;
  const said = element.cloneNode(false);
  const markup = said instanceof Element ? said.outerHTML : element.localName;
  return wrong.map((what) => `${what} in ${markup}`);
}

/** What an element itself says, where somebody reads or types: text, labels, values. */
function ownText(element: Element): string {
  const texts = [...element.childNodes].flatMap((node) => (node instanceof Text ? [node.data] : []));
  const value = element instanceof HTMLInputElement ? element.value : '';
  return [...texts, value, element.getAttribute('aria-label') ?? '', element.getAttribute('label') ?? ''].join('');
}

function* everything(element: Element): Generator<Element> {
  yield element;
  for (const child of [...(element.shadowRoot?.children ?? []), ...element.children]) yield* everything(child);
}
