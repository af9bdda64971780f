/** The kit's own solver, by itself. */
import { solve } from '../../src/client/proof/solve.ts';

window.solveProof = solve;

declare global {
  interface Window {
    solveProof?: typeof solve;
  }
}
