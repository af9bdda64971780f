import { AlexisPoleLocator } from 'alexis-kit/define/pole-locator.js';
import type { AlexisPoleSelectEvent } from 'alexis-kit';

const locator = new AlexisPoleLocator();
locator.setAttribute('api', '__KIT__/api/v1');
locator.headingLevel = 3;
locator.theme = 'light';
// @ts-expect-error there is no such theme
locator.theme = 'pink';
locator.theme = 'light';
locator.addEventListener('alexis-pole-select', ({ detail }: AlexisPoleSelectEvent) => {
  const heard = document.querySelector('#heard');
  if (heard) heard.textContent = detail.pole;
});
document.body.append(locator);
