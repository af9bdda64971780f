import { expect } from '@open-wc/testing';
import { pointToDraw } from '../domain/geo/origin.ts';
import { askPosition } from './position.ts';

const at = (latitude: number, longitude: number): Geolocation => fake((found) => found({ latitude, longitude }));

function fake(ask: (found: (coords: Partial<GeolocationCoordinates>) => void, failed: (code: number) => void) => void) {
  const getCurrentPosition: Geolocation['getCurrentPosition'] = (success, error) =>
    ask(
      (coords) => success({ coords } as GeolocationPosition),
      (code) => error?.({ code } as GeolocationPositionError),
    );
  return { getCurrentPosition } as Geolocation;
}

describe('the position of the device', () => {
  it('is rounded to about a kilometre', async () => {
    const position = await askPosition(at(48.6937223, 6.1834097));
    if (position.kind !== 'found') throw new Error(position.kind);
    expect(position.origin.kind).to.equal('position');
    expect(pointToDraw(position.origin)).to.deep.equal({ lat: 48.69, lon: 6.18 });
  });

  for (const [code, kind] of [
    [1, 'refused'],
    [2, 'unavailable'],
    [3, 'timeout'],
  ] as const)
    it(`is ${kind} where the browser fails with ${code}`, async () => {
      expect(await askPosition(fake((_, failed) => failed(code)))).to.deep.equal({ kind });
    });
});
