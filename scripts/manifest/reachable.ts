import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface SourceFile {
  /** The declarations at the top of the file, by name. */
  readonly declarations: ReadonlyMap<string, string>;
  /** What is imported or passed on: the name here, and where it comes from. */
  readonly imports: ReadonlyMap<string, { readonly file: string; readonly name: string }>;
  /** The names that come from elsewhere and are exported as they are. */
  readonly passedOn: ReadonlySet<string>;
}

export interface ReachableOptions {
  /** Other elements, where it stops. */
  readonly isElement: (file: string) => boolean;
  /** Also what is loaded later; of that, an element may well draw only some. */
  readonly later: boolean;
}

/**
 * The source of a class and of everything it uses of the same package: base classes, helpers, templates, styles.
 * Works on formatted source: a declaration begins at the line's start.
 */
export function reachableFrom(file: string, name: string, { isElement, later }: ReachableOptions): string {
  const seen = new Set<string>();
  const texts: string[] = [];
  const visit = (at: string, declaration: string): void => {
    const key = `${at}#${declaration}`;
    if (seen.has(key) || (at !== file && isElement(at))) return;
    seen.add(key);
    const { declarations, imports } = parse(at);
    const imported = imports.get(declaration);
    if (imported) return visit(imported.file, imported.name);
    const text = declarations.get(declaration);
    if (text === undefined) return;
    texts.push(text);
    for (const [, word = ''] of text.matchAll(/\b([A-Za-z_$][\w$]*)\b/g))
      if (word !== declaration && (declarations.has(word) || imports.has(word))) visit(at, word);
    if (!later) return;
    for (const [, path = ''] of text.matchAll(/\bimport\('(\.[^']+)'\)/g)) {
      const target = join(dirname(at), path);
      const { declarations: there, passedOn } = parse(target);
      for (const each of [...there.keys(), ...passedOn]) visit(target, each);
    }
  };
  visit(file, name);
  return texts.join('\n');
}

const parsed = new Map<string, SourceFile>();

function parse(file: string): SourceFile {
  const known = parsed.get(file);
  if (known) return known;
  const source = readFileSync(file, 'utf8');
  const imports = new Map<string, { file: string; name: string }>();
  const passedOn = new Set<string>();
  for (const [, kind, names = '', from = ''] of source.matchAll(/^(import|export) \{([^}]*)\} from '(\.[^']+)';/gm))
    for (const one of names.split(',')) {
      const [name = '', local = name] = one.trim().split(' as ');
      if (!name || name.startsWith('type ')) continue;
      imports.set(local, { file: join(dirname(file), from), name });
      if (kind === 'export') passedOn.add(local);
    }
  const declarations = new Map<string, string>();
  const start =
    /^(?:export )?(?:default )?(?:declare )?(?:abstract )?(?:async )?(?:class|function\*?|const|let) (\w+)/gm;
  const found = [...source.matchAll(start)];
  for (const [index, { 1: name = '', index: begin }] of found.entries())
    declarations.set(name, source.slice(begin, found[index + 1]?.index));
  const result: SourceFile = { declarations, imports, passedOn };
  parsed.set(file, result);
  return result;
}
