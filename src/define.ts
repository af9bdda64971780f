import './embed/define/contest-countdown.ts';
import './embed/define/eligibility-quiz.ts';
import './embed/define/kit.ts';
import './embed/define/pole-locator.ts';
import './embed/define/workshop-calendar.ts';
