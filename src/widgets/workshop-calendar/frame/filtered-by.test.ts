import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aWorkshop } from '../../../../test/support/workshop.ts';
import { fr } from '../../../i18n/workshop-calendar/browsing/fr.ts';
import { filteredBy } from './filtered-by.ts';

const state = { filter: {}, all: [aWorkshop()], poleNames: new Map([['etain', 'Pôle entrepreneurial d’Étain']]) };
const plain = (text: string | undefined) => text?.replace(/\s/g, ' ');

describe('a filter that another widget has set', () => {
  it('is named with the widget that set it', () => {
    const filter = { stages: ['sensibilisation'], poles: ['dieuze'] };
    assert.equal(
      plain(filteredBy({ ...state, filter }, { stage: 'sensibilisation', pole: 'dieuze' }, fr)),
      `Filtré par votre résultat : ${plain(fr.stageNames.sensibilisation)} · Dieuze`,
    );
    assert.equal(
      plain(filteredBy({ ...state, filter: { poles: ['etain'] } }, { stage: null, pole: 'etain' }, fr)),
      'Filtré par le pôle choisi : Pôle entrepreneurial d’Étain',
    );
  });

  it('is not named where the visitor has chosen another here, or none is set', () => {
    const filter = { stages: ['test'], poles: ['dieuze', 'etain'] };
    assert.equal(filteredBy({ ...state, filter }, { stage: 'sensibilisation', pole: 'dieuze' }, fr), undefined);
    assert.equal(filteredBy(state, { stage: null, pole: null }, fr), undefined);
  });
});
