import { weighFurtherParts } from './l3parts.tmp.ts';
import { weighSignIn } from './sign-in.ts';
const { signedIn } = await weighSignIn();
console.log('signed in', signedIn);
for (const [k, v] of await weighFurtherParts(signedIn)) console.log(k, v);
