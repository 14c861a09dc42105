import { runCommand } from './command.ts';
import { dueAnswer } from './due-answer.ts';

runCommand(dueAnswer);
