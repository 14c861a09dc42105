import { runCommand } from './command.ts';
import { costAnswer } from './cost-answer.ts';

runCommand((args, { today, load }) => costAnswer(args, today, load));
