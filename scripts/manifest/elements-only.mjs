/**
 * Makes the manifest what a user of the elements needs: the elements with their tags and where each is registered, and
 * of their members those that are public. Paths are those of the published package.
 *
 * @typedef {{ name: string, privacy?: string, static?: boolean, description?: string, attribute?: string }} Member
 * @typedef {{ name: string, fieldName?: string, description?: string }} Attribute
 * @typedef {object} Declaration
 * @property {string} name
 * @property {string} [tagName]
 * @property {boolean} [customElement]
 * @property {Member[]} [members]
 * @property {Partial<Member>[]} [events]
 * @property {Attribute[]} [attributes]
 * @typedef {{ kind?: string, path: string, declarations: Declaration[], exports: { name?: string }[] }} Module
 *
 * What is needed of the analyzer's own TypeScript, which is not the project's:
 * @typedef {{ name?: { text: string }, type?: { getText(): string } }} InterfaceMember
 * @typedef {{ name: { text: string }, members: readonly InterfaceMember[] }} InterfaceDeclaration
 * @typedef {{ isInterfaceDeclaration(node: object): node is InterfaceDeclaration }} TypeScript
 */
export function elementsOnly() {
  /** @type {Map<string, string>} class name → tag */
  const tags = new Map();
  return {
    name: 'elements-only',
    /** @param {{ node: object, ts: TypeScript }} context one node of a syntax tree */
    collectPhase({ node, ts }) {
      if (!ts.isInterfaceDeclaration(node) || node.name.text !== 'HTMLElementTagNameMap') return;
      for (const { name, type } of node.members) if (name && type) tags.set(type.getText(), name.text);
    },
    /** @param {{ customElementsManifest: { modules: Module[] } }} context */
    packageLinkPhase({ customElementsManifest: manifest }) {
      const modules = manifest.modules.flatMap((module) => {
        const declarations = module.declarations.filter(({ name }) => tags.has(name));
        for (const one of declarations) simplify(one, tags.get(one.name) ?? '');
        const exports = module.exports.filter(({ name }) => declarations.some((one) => one.name === name));
        return declarations.length > 0
          ? [{ ...module, declarations, exports }, ...declarations.map((one) => definition(one, module.path))]
          : [];
      });
      const published = JSON.stringify(modules).replaceAll(/packages\/elements\/src\/([^"]+)\.ts"/g, 'dist/$1.js"');
      manifest.modules = JSON.parse(published);
    },
  };
}

/** What every element of the page has; setting one is no new property. */
const ofEveryElement = new Set(['className', 'slot', 'id']);

/**
 * @param {Declaration} declaration
 * @param {string} tagName
 */
function simplify(declaration, tagName) {
  const { members = [], attributes = [], events = [] } = declaration;
  const isPublic = (/** @type {Member} */ { name, privacy = 'public', static: isStatic }) =>
    privacy === 'public' && !isStatic && !name.startsWith('#') && !ofEveryElement.has(name);
  const hidden = new Set(members.filter((one) => !isPublic(one)).map(({ name }) => name));
  declaration.tagName = tagName;
  declaration.customElement = true;
  for (const attribute of attributes)
    attribute.fieldName ??= attribute.name.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase());
  declaration.attributes = attributes.filter(({ fieldName = '' }) => !hidden.has(fieldName));
  const described = new Map(declaration.attributes.map(({ fieldName, description }) => [fieldName, description]));
  declaration.members = members.filter(isPublic).map((one) => {
    const description = one.description ?? described.get(one.name);
    return description === undefined ? one : { ...one, description };
  });
  declaration.events = events.filter(({ name = '' }) => name.startsWith('mado-'));
}

/**
 * The module that registers an element.
 *
 * @param {Declaration} declaration
 * @param {string} path
 */
function definition({ name, tagName }, path) {
  const exports = [{ kind: 'custom-element-definition', name: tagName, declaration: { name, module: path } }];
  return { kind: 'javascript-module', path: `dist/define/${tagName}.js`, declarations: [], exports };
}
