import '@madoguchi/elements/define/mado-video-library.js';
import './support.ts';
