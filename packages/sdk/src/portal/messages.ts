/** The forms of a text that depends on a number, by plural category (`one`, `other`): the first number among its parameters. */
export type PluralText = { readonly other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** A text with parameters in braces: `{min}文字以上`. */
export type MessageText = string | PluralText;

/** Texts of one job in one language, by key. */
export type Catalogue<Key extends string = string> = Readonly<Record<Key, MessageText>>;

export type MessageParams = Readonly<Record<string, string | number>>;

type NamesIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : Text extends { readonly other: infer Other }
    ? NamesIn<Other>
    : never;

/** The arguments that the text of a key takes: none, or its parameters by name. */
export type MessageArgs<Texts extends Catalogue, Key extends keyof Texts> = [NamesIn<Texts[Key]>] extends [never]
  ? []
  : [params: Readonly<Record<NamesIn<Texts[Key]>, string | number>>];

/** Finds texts by key in one language. `Texts` is the Japanese catalogue, which names keys and parameters. */
export interface Messages<Texts extends Catalogue = Catalogue> {
  readonly locale: string;
  /** The text of a key that the catalogue has, with its parameters filled in. */
  text<Key extends keyof Texts & string>(key: Key, ...args: MessageArgs<Texts, Key>): string;
  /** The text of a key that may not be there (an error's code), or `undefined`. */
  find(key: string, params?: MessageParams): string | undefined;
}

/**
 * Looks through `catalogues`, the first that has a key wins: a host's own words come before the SDK's.
 * Numbers are written as the language writes them; what is no language at all counts as English.
 */
export function createMessages<Texts extends Catalogue>(
  language: string,
  catalogues: readonly (Catalogue | undefined)[],
): Messages<Texts> {
  let locale = 'en';
  try {
    locale = String(new Intl.Locale(language.replaceAll('_', '-')));
  } catch {
    // it is no language
  }
  let plurals: Intl.PluralRules | undefined; // made once: that takes longer than all the rest
  const find = (key: string, params: MessageParams = {}): string | undefined => {
    const text = catalogues.find((catalogue) => catalogue && Object.hasOwn(catalogue, key))?.[key];
    if (text === undefined) return undefined;
    const number = Object.values(params).find((value) => typeof value === 'number') ?? 0;
    const form =
      typeof text === 'string' ? text : (text[(plurals ??= new Intl.PluralRules(locale)).select(number)] ?? text.other);
    return form.replaceAll(
      /\{(\w+)\}/g,
      (whole, name: string) =>
        (Object.hasOwn(params, name) ? params[name] : undefined)?.toLocaleString(locale) ?? whole,
    );
  };
  return { locale, find, text: (key, ...[params]) => find(key, params) ?? key };
}

/**
 * The language of `offered` that serves `locale` best: the same one, else with parts taken off its end (RFC 4647 section
 * 3.4: `zh-Hant-TW`, `zh-Hant`, `zh`), whatever the case; for a language nobody offers, `en`.
 */
export function chooseLocale<Language extends string>(locale: string, offered: readonly Language[]): Language | 'en' {
  const asked = `${locale.replaceAll('_', '-')}-`.toLowerCase();
  const serving = offered.filter((language) => asked.startsWith(`${language}-`.toLowerCase()));
  return serving.toSorted((one, other) => one.length - other.length).at(-1) ?? 'en';
}

/** Which of the languages that our own texts are written in serves `locale`. */
export function ownLanguage(locale: string): 'ja' | 'en' {
  return chooseLocale(locale, ['ja']);
}
