import '@madoguchi/elements/define/mado-article.js';
import { nameSubject } from '../page/subject.ts';
import './customer.ts';

nameSubject('mado-article', 'article', '/support/articles/');
