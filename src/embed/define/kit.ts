import { AlexisKit } from '../../context/alexis-kit.ts';
import { define } from './define.ts';

define('alexis-kit', AlexisKit);

export { AlexisKit };
