import { AlexisPoleLocator } from '../../widgets/pole-locator/pole-locator.ts';
import { define } from './define.ts';

define('alexis-pole-locator', AlexisPoleLocator);

export { AlexisPoleLocator };
