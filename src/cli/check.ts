import { COLORED, PLAIN } from '../check/print-text.ts';
import { checkAnswer } from './check-answer.ts';
import { runCommand } from './command.ts';

const style = process.stdout.isTTY && process.env['NO_COLOR'] === undefined ? COLORED : PLAIN;
const isAnnotated = process.env['GITHUB_ACTIONS'] === 'true';

runCommand((args, environment) => checkAnswer(args, environment, { style, isAnnotated }));
