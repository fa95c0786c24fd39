import { MadoArticleList } from '../content/mado-article-list.ts';
import { define } from './define.ts';

define('mado-article-list', MadoArticleList);

export type * from '../content/mado-article-list.ts'; // the types of tag and events, for whoever imports this
