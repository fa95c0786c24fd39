import type { ElementModule } from '../manifest/manifest.ts';

/** An element of the manifest, with what the check has to know of its source. */
export interface DescribedElement extends ElementModule {
  /** The source of the class and of all it uses. */
  readonly reachable: string;
}

/** The text of a file of the project, by its path; `undefined` where there is none. */
export type ReadText = (path: string) => string | undefined;

/**
 * Elements that show no state of their own: they only give something to others, show what the configuration says, or are a
 * field of a form, whose value is the page's.
 */
const stateless = new Set([
  'mado-portal',
  'mado-sign-in-help',
  'mado-kana-field',
  'mado-telephone-field',
  'mado-postal-code-field',
  'mado-full-width-field',
]);

/** Which elements lack their examples of every state, their stories, or the suites that all of them run. */
export function checkElements(elements: readonly DescribedElement[], read: ReadText): readonly string[] {
  if (elements.length === 0) return ['no element was found at all'];
  return elements.flatMap((one) => checkElement(one, read).map((problem) => `${one.element.tagName}: ${problem}`));
}

function checkElement(
  { source, element: { tagName }, reachable }: DescribedElement,
  read: ReadText,
): readonly string[] {
  const problems: string[] = [];
  const need = (path: string, parts: readonly (readonly [pattern: RegExp, what: string])[]): void => {
    const text = read(path);
    if (text === undefined) problems.push(`there is no ${path}`);
    else for (const [pattern, what] of parts) if (!pattern.test(text)) problems.push(`${path} has no ${what}`);
  };
  const domain = /\/src\/(\w+)\//.exec(source)?.[1] ?? '';
  const story = `stories/${domain}/${tagName.replace('mado-', '')}`;
  const component = [new RegExp(`^const meta: .*\\bcomponent: '${tagName}'`, 'ms'), `component: '${tagName}'`] as const;
  if (stateless.has(tagName)) {
    need(`${story}.stories.ts`, [component]);
    need(source.replace(/\.ts$/, '.test.ts'), []);
    return problems;
  }
  need(statesOf(story, read), [
    [/^export const \w+: StateExamples<\w+> = \{$/m, 'example of every state (StateExamples<…>)'],
  ]);
  need(`${story}.stories.ts`, [
    component,
    [
      new RegExp(`^(?:\\(\\{.*)?\\}\\) satisfies StoryOfEach<'${tagName}'>;$`, 'm'),
      `story of every state (StoryOfEach<'${tagName}'>)`,
    ],
  ]);
  need('stories/harness/examples.ts', [[new RegExp(`\\beach\\(\\s*'${tagName}',\\s`), `each('${tagName}', …)`]]);
  const tag = [new RegExp(`\\btag: '${tagName}'`), `subject tag: '${tagName}'`] as const;
  const suite = (name: string) => [new RegExp(`^${name}(?:<'${tagName}'>)?\\(`, 'm'), `${name}(…)`] as const;
  const form = /<form\b/.test(reachable) ? [suite('formSuite')] : [];
  need(source.replace(/\.ts$/, '.test.ts'), [tag, suite('elementSuite'), ...form]);
  return problems;
}

/** Where the states of an element stand: beside its stories, or with another element that shows the same ones. */
function statesOf(story: string, read: ReadText): string {
  const own = `${story}.states.ts`;
  const [, shared] =
    /^import \{[^}]*\} from '\.\/([\w-]+\.states\.ts)';$/m.exec(read(`${story}.stories.ts`) ?? '') ?? [];
  return read(own) === undefined && shared !== undefined ? story.replace(/[^/]+$/, shared) : own;
}
