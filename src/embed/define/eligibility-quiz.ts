import { AlexisEligibilityQuiz } from '../../widgets/eligibility-quiz/eligibility-quiz.ts';
import { define } from './define.ts';

define('alexis-eligibility-quiz', AlexisEligibilityQuiz);

export { AlexisEligibilityQuiz };
