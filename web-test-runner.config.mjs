import { browserTestConfig } from './scripts/test/browser/config.ts';

export default await browserTestConfig();
