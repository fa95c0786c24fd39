import { MadoVideoLibrary } from '../content/mado-video-library.ts';
import { define } from './define.ts';

define('mado-video-library', MadoVideoLibrary);

export type * from '../content/mado-video-library.ts'; // the types of tag and events, for whoever imports this
