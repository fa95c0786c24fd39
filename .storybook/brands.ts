/** A host's look: what it sets of our tokens, and its page's colours. Each pair is for light and dark. */
export interface Brand {
  readonly title: string;
  readonly tokens: Readonly<Record<`--mado-${string}`, string>>;
}

/** Five companies, five looks; the elements are the same. */
export const brands: Readonly<Record<string, Brand>> = {
  plain: { title: 'Madoguchi', tokens: {} },
  accounting: {
    title: '会計事務所 – calm green',
    tokens: {
      '--mado-color-accent': 'light-dark(#17573b, #8fd0ab)',
      '--mado-color-on-accent': 'light-dark(#fff, #0c2016)',
      '--mado-radius': '4px',
    },
  },
  software: {
    title: 'ソフトウェア会社 – ink and violet',
    tokens: {
      '--mado-color-accent': 'light-dark(#4b2aa8, #c5b3ff)',
      '--mado-color-on-accent': 'light-dark(#fff, #1c1038)',
      '--mado-neutral-9': 'light-dark(#14121f, #f0eef8)',
      '--mado-radius': '10px',
    },
  },
  broadband: {
    title: '光ケーブル – warm orange',
    tokens: {
      '--mado-color-accent': 'light-dark(#9a3d00, #ffb787)',
      '--mado-color-on-accent': 'light-dark(#fff, #331400)',
      '--mado-color-surface': 'light-dark(#fffdfa, #1a1512)',
      '--mado-radius': '16px',
    },
  },
  integrator: {
    title: 'システムインテグレーター – navy',
    tokens: {
      '--mado-color-accent': 'light-dark(#12305e, #a9c4f0)',
      '--mado-color-on-accent': 'light-dark(#fff, #0a1a33)',
      '--mado-radius': '2px',
      '--mado-density': '0.85',
    },
  },
  security: {
    title: 'セキュリティ会社 – red and graphite',
    tokens: {
      '--mado-color-accent': 'light-dark(#8f1420, #ffb3b5)',
      '--mado-color-on-accent': 'light-dark(#fff, #36060b)',
      '--mado-neutral-9': 'light-dark(#1c1c1e, #f2f2f3)',
      '--mado-radius': '0px',
    },
  },
};
