/** `npm run gazetteer`: writes `content/places/*.json` from the packages named in `content/places/README.md`. */
import { writeFileSync } from 'node:fs';
import type { GazetteerPlace } from '../../api/places/gazetteer-place.ts';
import { buildGazetteer, toJsonLines } from './gazetteer.ts';
import { readSources } from './sources.ts';

const count = (places: readonly GazetteerPlace[], precision: string): number =>
  places.filter((place) => place.precision === precision).length;

const { grandEst, outside } = buildGazetteer(readSources());
for (const [name, places] of Object.entries({ 'grand-est': grandEst, outside })) {
  writeFileSync(new URL(`../../content/places/${name}.json`, import.meta.url), toJsonLines(places));
  const precisions = ['commune', 'postcode', 'department'].map((one) => `${one} ${count(places, one)}`).join(', ');
  console.log(`content/places/${name}.json: ${places.length} communes (${precisions})`);
}
