import { MadoDocumentList } from '../billing/mado-document-list.ts';
import { define } from './define.ts';

define('mado-document-list', MadoDocumentList);

export type * from '../billing/mado-document-list.ts'; // the types of tag and events, for whoever imports this
