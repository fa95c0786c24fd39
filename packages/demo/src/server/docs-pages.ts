import { glob, readFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { Marked } from 'marked';
import type { PublicFile } from './public-files.ts';
import { staticFiles } from './static-files.ts';

/** The project's own folder, whose documents are shown. */
const project: string = join(import.meta.dirname, '../../../..');
const template: string = join(import.meta.dirname, '../docs/page.html');

/** The documents and what they lead to. */
export interface Documents {
  /** By the path of the page. */
  readonly files: ReadonlyMap<string, PublicFile>;
  /** Links of documents to what is not in the project, as `guides/support.md: ../nothing.md`. */
  readonly broken: readonly string[];
}

/** Answers for the project's documents as pages below `/docs/`; they are read when the first of them is asked for. */
export function docsPages(isPublic: boolean): (request: Request) => Promise<Response | undefined> {
  let answer: Promise<(request: Request) => Promise<Response | undefined>> | undefined;
  return async (request) => {
    if (!/^\/docs(?:\/|$)/.test(new URL(request.url).pathname)) return undefined;
    answer ??= readDocuments().then(({ files }) => staticFiles(files, isPublic));
    return (await answer)(request);
  };
}

/** Makes a page of every Markdown file in `docs/` and of those beside it; links between them lead from page to page. */
export async function readDocuments(): Promise<Documents> {
  const paths: string[] = [];
  for await (const file of glob(['docs/**/*.md', '*.md'], { cwd: project })) paths.push(file.replaceAll('\\', '/'));
  const texts = new Map(
    await Promise.all(
      paths.toSorted().map(async (path) => [path, await readFile(join(project, path), 'utf8')] as const),
    ),
  );
  const frame = await readFile(template, 'utf8');
  const titles = new Map([...texts].map(([path, text]) => [path, titleOf(text) || path]));
  const files = new Map<string, PublicFile>();
  const broken: string[] = [];
  const named = new Set<string>();
  for (const [path, text] of texts) {
    const led = (href: string): string => {
      if (/^(?:[a-z]+:|#|\/)/i.test(href)) return href;
      const [target = '', hash] = href.split('#');
      const there = posix.normalize(posix.join(posix.dirname(path), target));
      if (!texts.has(there)) named.add(`${path}: ${there}`);
      return `${pageOf(there)}${hash === undefined ? '' : `#${hash}`}`;
    };
    const title = titles.get(path) ?? path;
    const body = frame
      .replace('{title}', () => escaped(title))
      .replace('{ways}', () => ways(titles, path))
      .replace('{text}', () => draw(text, led));
    files.set(pageOf(path), { type: 'text/html; charset=utf-8', body });
  }
  for (const one of named) {
    const [, source = ''] = one.split(': ');
    const body = await readFile(join(project, source), 'utf8').catch(() => undefined);
    if (body === undefined || source.startsWith('..')) broken.push(one);
    else if (!source.endsWith('.png')) files.set(pageOf(source), { type: 'text/plain; charset=utf-8', body });
  }
  return { files, broken };
}

/** Where a file of the project is shown. */
function pageOf(path: string): string {
  if (path === 'docs/README.md') return '/docs/';
  const [, own] = /^docs\/(.+)\.md$/.exec(path) ?? [];
  if (own !== undefined) return `/docs/${own}/`;
  if (path.endsWith('.md')) return `/docs/project/${path.slice(0, -3).toLowerCase()}/`;
  return `/docs/source/${path}`;
}

const titleOf = (text: string): string => /^# (.+)$/m.exec(text)?.[1]?.replaceAll('`', '') ?? '';
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const parts: readonly (readonly [name: string, holds: (path: string) => boolean])[] = [
  ['Begin', (path) => path === 'docs/README.md' || path === 'README.md' || path === 'docs/guides/getting-started.md'],
  ['Guides', (path) => dirname(path) === 'docs/guides' && !path.endsWith('/getting-started.md')],
  ['Reference', (path) => dirname(path) === 'docs' && path !== 'docs/README.md'],
  ['Project', (path) => dirname(path) === '.' && path !== 'README.md'],
];

/** The documents that every page leads to; decisions are led to from the first page. */
function ways(titles: ReadonlyMap<string, string>, here: string): string {
  return parts
    .map(([name, holds]) => {
      const links = [...titles].filter(([path]) => holds(path));
      const items = links.map(
        ([path, title]) =>
          `<li><a href="${pageOf(path)}"${path === here ? ' aria-current="page"' : ''}>${escaped(title)}</a></li>`,
      );
      return `<h2>${name}</h2><ul>${items.join('')}</ul>`;
    })
    .join('');
}

/** A document as markup: headings can be led to as on the project's host, and what is wide can be moved by keys. */
function draw(text: string, led: (href: string) => string): string {
  const ids = new Map<string, number>();
  const marked = new Marked({
    gfm: true,
    renderer: {
      heading({ tokens, depth }) {
        const plain = this.parser.parseInline(tokens, this.parser.textRenderer).toLowerCase();
        const slug = plain.replaceAll(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(/\s/g, '-');
        const before = ids.get(slug) ?? 0;
        ids.set(slug, before + 1);
        const id = `${slug}${before === 0 ? '' : `-${before}`}`;
        return `<h${depth} id="${id}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
    },
    walkTokens(token) {
      if (token.type === 'link' || token.type === 'image') token.href = led(token.href);
    },
  });
  return marked
    .parse(text, { async: false })
    .replaceAll('<pre>', '<pre tabindex="0">')
    .replaceAll('<table>', '<div class="wide" tabindex="0" role="group" aria-label="Table"><table>')
    .replaceAll('</table>', '</table></div>');
}
