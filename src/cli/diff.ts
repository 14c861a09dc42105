import { runCommand } from './command.ts';
import { diffAnswer } from './diff-answer.ts';

runCommand(diffAnswer);
