import { readFile } from 'node:fs/promises';
import { command } from '../run/command.ts';

/** What the manifest tells of one element: https://github.com/webcomponents/custom-elements-manifest */
export interface ElementDeclaration {
  readonly name: string;
  readonly tagName: string;
  readonly summary?: string;
  readonly members?: readonly Described[];
  readonly attributes?: readonly Described[];
  readonly events?: readonly Described[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly Described[];
  readonly cssStates?: readonly Described[];
}

export interface Described {
  readonly name: string;
  readonly description?: string;
}

export interface ElementModule {
  /** Where the element's source stands. */
  readonly source: string;
  readonly element: ElementDeclaration;
}

export const manifestFile = 'packages/elements/custom-elements.json';

/** Writes `custom-elements.json` from the sources. Resolves to what the analyzer said when it failed. */
export async function writeManifest(): Promise<string | undefined> {
  const { status, output } = await command(process.execPath, [
    'node_modules/@custom-elements-manifest/analyzer/cem.js',
    'analyze',
    '--config',
    'custom-elements-manifest.config.mjs',
  ]);
  return status === 0 ? undefined : output;
}

/** The elements of the manifest as it was last written. */
export async function readElements(): Promise<readonly ElementModule[]> {
  const manifest: { modules: readonly { path: string; declarations: readonly ElementDeclaration[] }[] } = JSON.parse(
    await readFile(manifestFile, 'utf8'),
  );
  return manifest.modules.flatMap(({ path, declarations }) => {
    const source = path.replace(/^dist\//, 'packages/elements/src/').replace(/\.js$/, '.ts');
    return declarations.map((element) => ({ source, element }));
  });
}
