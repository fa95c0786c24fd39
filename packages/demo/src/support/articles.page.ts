import '@madoguchi/elements/define/mado-article-list.js';
import './customer.ts';
