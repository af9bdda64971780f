import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { frenchTypography } from './typography.ts';

/** Shows the spaces: `_` no-break, `^` narrow. */
const seen = (text: string) => frenchTypography(text).replaceAll('\u00a0', '_').replaceAll('\u202f', '^');

describe('French typography', () => {
  const samples: [plain: string, set: string][] = [
    ['Prêt ? Oui ! Bien ; allons.', 'Prêt^? Oui^! Bien^; allons.'],
    ['Quoi ?! Non !!', 'Quoi^?! Non^!!'],
    [
      "L'inscription n'a pas pu partir : la connexion est coupée.",
      "L'inscription n'a pas pu partir_: la connexion est coupée.",
    ],
    ['le « pôle entrepreneurial »', 'le «_pôle entrepreneurial_»'],
    ['« Vraiment ? »', '«_Vraiment^?_»'],
    ['ferme à 12 h 30, ouvre à 9 h', 'ferme à 12_h_30, ouvre à 9_h'],
    ['12 j 04 h 31 min', '12_j 04_h_31_min'],
    ['à 4,2 km, 850 m et 60 %', 'à 4,2_km, 850_m et 60_%'],
    ['3 minutes, 2 mètres, 4 heures', '3 minutes, 2 mètres, 4 heures'],
    ["dans 3 j'espère", "dans 3 j'espère"],
  ];
  for (const [plain, set] of samples) it(plain, () => assert.equal(seen(plain), set));

  it('leaves URLs, mails and clock times alone', () => {
    for (const text of ['https://example.org/a?b=1;c#d!e', 'mailto:a@example.org?subject=x', '14:30', 'Mo-Fr 09:00']) {
      assert.equal(frenchTypography(text), text);
    }
  });

  it('may be applied twice', () => {
    const piece = fc.constantFrom(' ', ' ', '«', '»', ';', ':', '?', '!', '1', '30', 'h', 'km', 'm', 'é', 'a', '%');
    const texts = fc.oneof(
      fc.string(),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => assert.equal(frenchTypography(frenchTypography(text)), frenchTypography(text))),
      { numRuns: 5000 },
    );
  });
});
