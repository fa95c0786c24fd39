/** One slide of a film, and what is said with it. */
export interface Slide {
  readonly heading: string;
  readonly points: readonly string[];
  /** Captions in Japanese and English. */
  readonly ja: string;
  readonly en: string;
}

/** A video of the demo; the first slide is its title. */
export interface Film {
  readonly name: string;
  /** Where it is kept, below `packages/demo`. */
  readonly folder: string;
  readonly vendor: string;
  readonly series: string;
  /** `#2f7d4f`: of what stands out. */
  readonly colour: string;
  readonly slides: readonly Slide[];
}

/** How long each slide stays. */
export const secondsPerSlide = 6;
