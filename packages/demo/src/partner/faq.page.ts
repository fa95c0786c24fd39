import '@madoguchi/elements/define/mado-faq.js';
import './support.ts';
