import type { Stage } from '../run/stage.ts';
import { elements } from './elements.ts';
import { format } from './format.ts';
import { functions } from './functions.ts';
import { journeys } from './journeys.ts';
import { lint } from './lint.ts';
import { manifest } from './manifest.ts';
import { packages } from './packages.ts';
import { pages } from './pages.ts';
import { stories } from './stories.ts';
import { types } from './types.ts';
import { unit } from './unit.ts';
import { weights } from './weights.ts';

/** The parts of `npm test`. What takes long begins first. */
export const stages: readonly Stage[] = [
  manifest,
  types,
  format,
  journeys,
  elements,
  unit,
  stories,
  pages,
  weights,
  packages,
  lint,
  functions,
];
