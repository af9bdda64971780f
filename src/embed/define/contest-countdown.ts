import { AlexisContestCountdown } from '../../widgets/contest-countdown/contest-countdown.ts';
import { define } from './define.ts';

define('alexis-contest-countdown', AlexisContestCountdown);

export { AlexisContestCountdown };
