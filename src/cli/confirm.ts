import { runCommand } from './command.ts';
import { confirmAnswer } from './confirm-answer.ts';

runCommand(confirmAnswer);
