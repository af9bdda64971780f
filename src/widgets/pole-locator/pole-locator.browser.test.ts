import { expect } from '@open-wc/testing';
import { expectNoAxeViolations } from '../../../test/support/axe.ts';
import { prepareLocator } from './pole-locator.fixture.ts';

describe('pole locator: the list', () => {
  it('lists every pôle, those that receive nobody yet at the end', async () => {
    const { towns, element } = await prepareLocator();
    expect(towns()).to.deep.equal(['Maxéville', 'Étain', 'Morhange', 'Dieuze', 'Saint-Mihiel']);
    await expectNoAxeViolations(element);
  });
});
