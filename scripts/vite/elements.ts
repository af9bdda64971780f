import { WIDGETS } from '../../src/contract/common.ts';

/** The elements of the kit: `src/embed/define/{name}.ts` registers `<alexis-{name}>`. */
export const ELEMENTS = ['kit', ...WIDGETS] as const;
