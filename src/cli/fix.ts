import { runCommand } from './command.ts';
import { fixAnswer } from './fix-answer.ts';

runCommand(fixAnswer);
