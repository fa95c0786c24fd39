import { MadoArticle } from '../content/mado-article.ts';
import { define } from './define.ts';

define('mado-article', MadoArticle);

export type * from '../content/mado-article.ts'; // the types of tag and events, for whoever imports this
