import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import '@madoguchi/elements/define/all.js';
import manifest from '../packages/elements/custom-elements.json' with { type: 'json' };
import { brands } from './brands.ts';

setCustomElementsManifest(manifest);

type ArgTypes = Parameters<NonNullable<Preview['argTypesEnhancers']>[number]>[0]['argTypes'];

/** Controls for what can be typed in: a choice for a union of words; none for events, slots, parts and objects. */
function controls(argTypes: ArgTypes): ArgTypes {
  return Object.fromEntries(
    Object.entries(argTypes).map(([name, type]) => {
      const summary = type.table?.type?.summary ?? '';
      const words = [...summary.matchAll(/'([^']*)'/g)].map(([, word]) => word);
      if (words.length > 0 && /^[\s|]*$/.test(summary.replaceAll(/'[^']*'|undefined/g, '')))
        return [name, { ...type, control: { type: 'select' }, options: words }];
      const attribute = type.table?.category === 'attributes' || type.table?.category === 'properties';
      return [name, attribute && !/^[A-Z]/.test(summary) ? type : { ...type, control: false }];
    }),
  );
}

const preview: Preview = {
  tags: ['autodocs'],
  argTypesEnhancers: [({ argTypes }) => controls(argTypes)],
  globalTypes: {
    locale: {
      description: 'Language',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'ja', title: '日本語' },
          { value: 'en', title: 'English' },
        ],
      },
    },
    theme: {
      description: 'Colour scheme',
      toolbar: { icon: 'contrast', dynamicTitle: true, items: ['light', 'dark'] },
    },
    latency: {
      description: 'How long a server in the page takes for an answer, in milliseconds',
      toolbar: {
        icon: 'timer',
        dynamicTitle: true,
        items: [
          { value: '0', title: 'Answers at once' },
          { value: '400', title: 'Answers after 0.4 s' },
          { value: '3000', title: 'Answers after 3 s' },
        ],
      },
    },
    brand: {
      description: 'Brand',
      toolbar: {
        icon: 'paintbrush',
        dynamicTitle: true,
        items: Object.entries(brands).map(([value, { title }]) => ({ value, title })),
      },
    },
  },
  initialGlobals: {
    locale: 'ja',
    theme: 'light',
    brand: 'plain',
    latency: '400',
    viewport: { value: undefined, isRotated: false },
  },
  parameters: {
    controls: { expanded: true },
    a11y: { test: 'error' },
    options: { storySort: { order: ['portal', 'identity'] } },
    viewport: {
      options: {
        phone: { name: 'Phone 360', styles: { width: '360px', height: '720px' } },
        tablet: { name: 'Tablet 768', styles: { width: '768px', height: '1024px' } },
        desktop: { name: 'Desktop 1280', styles: { width: '1280px', height: '800px' } },
      },
    },
  },
  decorators: [
    (story, { globals }) => {
      const { documentElement: root, body } = document;
      root.lang = String(globals['locale']);
      root.style.colorScheme = String(globals['theme']);
      const tokens = Object.values(brands).flatMap((brand) => Object.keys(brand.tokens));
      for (const token of tokens) root.style.removeProperty(token);
      for (const [token, value] of Object.entries(brands[String(globals['brand'])]?.tokens ?? {}))
        root.style.setProperty(token, value);
      body.style.fontFamily = "'Hiragino Sans', 'Noto Sans JP', 'Noto Sans CJK JP', 'Yu Gothic UI', sans-serif";
      body.style.background = 'var(--mado-color-surface, light-dark(#fff, #121519))';
      body.style.color = 'light-dark(#171b21, #eef1f5)';
      return story();
    },
  ],
};
export default preview;
