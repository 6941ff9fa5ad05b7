import { spawnSync } from 'node:child_process';

/**
 * What a command takes of the processor, all its threads together. Unlike time on the clock it says something on a machine
 * that others work on too. Node tells nothing of its children, so Bash is asked.
 * @returns milliseconds, in the user's and the system's part
 * @throws Error when the command fails
 */
export function processorTime(command, args, env) {
  const timed = [
    '-c',
    `TIMEFORMAT='%3U %3S'; time "$@" | cat >/dev/null; exit "\${PIPESTATUS[0]}"`,
    'bash',
    command,
  ];
  const { status, stderr } = spawnSync('bash', [...timed, ...args], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')}: ${status}\n${stderr}`);
  const [user, system] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
  return (user + system) * 1000;
}
