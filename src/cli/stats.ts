import { runCommand } from './command.ts';
import { statsAnswer } from './stats-answer.ts';

runCommand(statsAnswer);
