import type {} from '@madoguchi/elements';

type Tag = Extract<keyof HTMLElementTagNameMap, `mado-${string}`>;

/** The elements whose state can be set by hand: all but those that only give something to others. */
export type StatefulTag = {
  [One in Tag]: HTMLElementTagNameMap[One] extends { state: { readonly type: string } } ? One : never;
}[Tag];

/** What an element shows. */
export type StateOf<One extends StatefulTag> = HTMLElementTagNameMap[One]['state'];
