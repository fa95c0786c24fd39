import '@madoguchi/elements/define/all.js';
import { examples } from './examples.ts';
import { poison, type Poisoned, type Poisoning, type TextInputs } from './poison.ts';

declare global {
  /** Examples by name, shown in `<main>`, for checks in a browser. */
  var harness: {
    readonly names: readonly string[];
    /** Shows these and nothing else. Resolves when they are drawn. */
    show(names: readonly string[], locale: string): Promise<void>;
    /** Opens all that can be opened in what is shown. */
    unfold(): Promise<void>;
    /** What fields for credentials there are, by their purpose: where password managers find them, and where not. */
    credentials(): { readonly open: readonly string[]; readonly hidden: readonly string[] };
    /** Makes an example, draws it and takes it away, as often as that. Rejects when it was not drawn. */
    churn(name: string, times: number): Promise<void>;
    /** Shows every example with one of these texts in place of every other of a kind, and tells what came of it. */
    poison(
      inputs: Readonly<Record<string, TextInputs>>,
      payloads: readonly string[],
      where: Poisoning,
    ): Promise<Poisoned>;
  };
}

const main = document.querySelector('main');

/** Whether something of it has a place on the screen, in a layer of its own too. */
function isDrawn(root: ParentNode | null): boolean {
  return [...(root?.querySelectorAll<HTMLElement>('*') ?? [])].some(
    (element) => element.offsetHeight > 0 || isDrawn(element.shadowRoot),
  );
}

/** All of a kind below a root, through shadow roots. */
function* everyIn<Kind extends Element>(root: ParentNode, kind: new () => Kind): Generator<Kind> {
  for (const element of root.querySelectorAll('*')) {
    if (element instanceof kind) yield element;
    if (element.shadowRoot) yield* everyIn(element.shadowRoot, kind);
  }
}

const credential = /\b(?:username|current-password|new-password|one-time-code|webauthn|password)\b/;

globalThis.harness = {
  names: examples.map(({ name }) => name),
  async show(names, locale) {
    document.documentElement.lang = locale;
    main?.replaceChildren(...examples.filter(({ name }) => names.includes(name)).map(({ make }) => make(locale)));
    // all code is in one file: what is loaded later is there after a few turns of the event loop
    for (let turn = 0; turn < 30; turn++) await new Promise((done) => setTimeout(done));
    await document.fonts.ready;
  },
  async unfold() {
    const closed = [...everyIn(document, HTMLDetailsElement)].filter(({ open }) => !open);
    for (const details of closed) details.open = true;
    for (let turn = 0; closed.length > 0 && turn < 10; turn++) await new Promise((done) => setTimeout(done));
  },
  credentials() {
    const [open, hidden]: [string[], string[]] = [[], []];
    for (const input of everyIn(document, HTMLInputElement)) {
      const [purpose] = credential.exec(`${input.autocomplete} ${input.type}`) ?? [];
      if (purpose) (input.getRootNode() === document ? open : hidden).push(purpose);
    }
    return { open, hidden };
  },
  poison: (inputs, payloads, where) => poison(examples, inputs, payloads, where),
  async churn(name, times) {
    for (let time = 0; time < times; time++) {
      main?.replaceChildren(...examples.filter((example) => example.name === name).map(({ make }) => make('ja')));
      for (let turn = 0; turn < 50 && !isDrawn(main); turn++) await new Promise((done) => setTimeout(done));
      if (!isDrawn(main)) throw new Error(`${name} was not drawn`);
    }
    main?.replaceChildren();
    for (let turn = 0; turn < 10; turn++) await new Promise((done) => setTimeout(done));
  },
};
