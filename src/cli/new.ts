import { runCommand } from './command.ts';
import { newAnswer } from './new-answer.ts';

runCommand(newAnswer);
