import type { Described, ElementModule } from './manifest.ts';
import { reachableFrom } from './reachable.ts';

/** What is wrong with the manifest: each line names the element and says what to do. Empty when all is told. */
export function checkManifest(elements: readonly ElementModule[]): readonly string[] {
  const files = new Set(elements.map(({ source }) => source));
  const isElement = (file: string): boolean => files.has(file);
  const read = ({ source, element }: ElementModule, later: boolean): string =>
    reachableFrom(source, element.name, { isElement, later });
  return [
    ...elements.flatMap((one) => checkElement(one, read(one, false), read(one, true))),
    ...checkTokens(elements, elements.map((one) => read(one, true)).join('\n')),
  ];
}

const kinds = ['members', 'attributes', 'events', 'slots', 'cssParts', 'cssProperties', 'cssStates'] as const;

function checkElement({ element }: ElementModule, source: string, withLater: string): readonly string[] {
  const { tagName, summary = '' } = element;
  const problems: string[] = [];
  if (summary.trim() === '') problems.push(`${tagName}: @summary is missing`);
  for (const kind of kinds)
    for (const { name, description = '' } of element[kind] ?? [])
      if (description.trim() === '') problems.push(`${tagName}: ${kind} “${name}” has no description`);
  const must = usesOf(source);
  const may = usesOf(withLater);
  for (const tag of ['@event', '@slot', '@csspart', '@cssstate'] as const)
    problems.push(...differences(tagName, tag, must[tag], may[tag], element[keys[tag]] ?? []));
  return problems;
}

const keys = { '@event': 'events', '@slot': 'slots', '@csspart': 'cssParts', '@cssstate': 'cssStates' } as const;

function usesOf(source: string): Readonly<Record<keyof typeof keys, ReadonlySet<string>>> {
  const drawsInLight = source.includes('extends LightFormElement'); // its parts stand in the host's document: no ::part
  return {
    '@event': eventsIn(source),
    '@slot': slotsIn(source, drawsInLight),
    '@csspart': drawsInLight ? new Set() : valuesOf(source, /\bpart(?:="|: '|\.add\(')([^"'$]+)["']/g),
    '@cssstate': valuesOf(source, /\bstates(?:\.add|\[[^\]]+\])\('([^']+)'\)/g),
  };
}

/** Tokens are set for all elements at once, so each has to be told at one of them. */
function checkTokens(elements: readonly ElementModule[], source: string): readonly string[] {
  const told = new Map(elements.flatMap(({ element }) => element.cssProperties ?? []).map((one) => [one.name, one]));
  const used = valuesOf(source, /var\((--mado-[\w-]+)/g);
  return differences('the elements', '@cssproperty', used, used, [...told.values()]);
}

function differences(
  where: string,
  tag: string,
  must: ReadonlySet<string>,
  may: ReadonlySet<string>,
  told: readonly Described[],
): readonly string[] {
  const names = new Set(told.map(({ name }) => name));
  const say = (name: string): string => `${where}: ${tag} ${name === '' ? 'without a name' : name}`;
  return [
    ...[...must].filter((name) => !names.has(name)).map((name) => `${say(name)} is used and not documented`),
    ...[...names].filter((name) => !may.has(name)).map((name) => `${say(name)} is documented and not used`),
  ];
}

/** The names of the events that are made: `new MadoSignedInEvent(…)`, whose class is part of the source. */
function eventsIn(source: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [, name = ''] of source.matchAll(/new (\w+Event)\(/g)) {
    const made = new RegExp(`class ${name} extends Event \\{[^]*?super\\('([^']+)'`).exec(source)?.[1];
    if (made?.startsWith('mado-')) names.add(made);
  }
  return names;
}

/** The slots a host can fill; not those that an element fills itself. */
function slotsIn(source: string, drawsInLight: boolean): ReadonlySet<string> {
  const names = new Set([...source.matchAll(/<slot(?: name="([^"]*)")?/g)].map(([, name = '']) => name));
  for (const own of valuesOf(source, /\.slot = '([^']+)'/g)) names.delete(own);
  if (drawsInLight) names.add(''); // what stands in the element until it can draw
  return names;
}

function valuesOf(source: string, pattern: RegExp): ReadonlySet<string> {
  return new Set([...source.matchAll(pattern)].flatMap(([, names = '']) => names.split(/\s+/)));
}
