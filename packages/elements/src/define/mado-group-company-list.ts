import { MadoGroupCompanyList } from '../contracts/mado-group-company-list.ts';
import { define } from './define.ts';

define('mado-group-company-list', MadoGroupCompanyList);

export type * from '../contracts/mado-group-company-list.ts'; // the types of tag and events, for whoever imports this
