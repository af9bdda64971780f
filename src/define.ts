import './embed/define/kit.ts';
import './embed/define/pole-locator.ts';
