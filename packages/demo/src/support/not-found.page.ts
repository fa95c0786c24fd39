import './site.ts';
