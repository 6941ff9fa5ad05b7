import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';

const KEYS = {
  enter: '\r',
  tab: '\t',
  space: ' ',
  escape: '\u{1b}',
  backspace: '\u{7f}',
  up: '\u{1b}[A',
  down: '\u{1b}[B',
  right: '\u{1b}[C',
  left: '\u{1b}[D',
  pageup: '\u{1b}[5~',
  pagedown: '\u{1b}[6~',
  f1: '\u{1b}OP',
  'ctrl+c': '\u{3}',
  'ctrl+d': '\u{4}',
  'ctrl+u': '\u{15}',
  'ctrl+z': '\u{1a}',
} as const;

type KeyName = keyof typeof KEYS;

/** A program in a pseudo-terminal, and the screen as a person sees it. */
export type TestTerminal = {
  /** the lines of the window, without spaces at their ends and empty lines at the bottom */
  screen(): string;
  /** everything since the start: what scrolled away, then the window */
  history(): string;
  /** waits until the screen shows a text; rejects with the screen when it does not, or the program ends before */
  waitFor(wanted: string | RegExp, timeoutMs?: number): Promise<void>;
  type(text: string): void;
  press(...keys: KeyName[]): void;
  /** a paste as a terminal sends it, with its marks where the program asked for them */
  paste(text: string): void;
  /** changes the size of the window, as a person who drags its corner */
  resize(cols: number, rows: number): void;
  /** closes the window, and the terminal is gone */
  close(): void;
  readonly exit: Promise<number>;
  kill(): void;
};

/** Starts a program in a pseudo-terminal of the given size (80x24) that understands UTF-8. */
export function startTerminal(
  command: string,
  args: readonly string[],
  options: { cols?: number; rows?: number; env?: Record<string, string>; cwd?: string } = {},
): TestTerminal {
  const { cols = 80, rows = 24, env = {}, cwd = process.cwd() } = options;
  const window = new xterm.Terminal({ cols, rows, scrollback: 10_000, allowProposedApi: true });
  const program = spawn(command, [...args], {
    name: 'xterm-256color',
    cols,
    rows,
    cwd,
    env: { ...inherited(), LANG: 'zh_CN.UTF-8', NUMCLEAN_PAGER: 'cat', ...env },
  });
  const onDrawn = new Set<() => void>();
  const drawn = (): void => {
    for (const listener of [...onDrawn]) listener();
  };
  let [gone, ended] = [false, false];
  program.onData((data) => window.write(data, drawn));
  const exit = new Promise<number>((resolve) => {
    program.onExit(({ exitCode, signal }) => {
      gone = true;
      // its last words may come after the news of its end; they are drawn before anybody hears of it
      setTimeout(() => {
        window.write('', () => {
          ended = true;
          drawn();
          resolve(signal ? 128 + signal : exitCode);
        });
      }, 50);
    });
  });

  function lines(from: number): string {
    const buffer = window.buffer.active;
    const all = Array.from({ length: buffer.length - from }, (_, at) =>
      (buffer.getLine(from + at)?.translateToString(true) ?? '').trimEnd(),
    );
    return all.join('\n').trimEnd();
  }

  const screen = (): string => lines(window.buffer.active.baseY);

  function waitFor(wanted: string | RegExp, timeoutMs = 10_000): Promise<void> {
    const shows = (): boolean =>
      typeof wanted === 'string' ? screen().includes(wanted) : wanted.test(screen());
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        clearTimeout(timer);
        onDrawn.delete(look);
      };
      const fail = (why: string): void => {
        stop();
        reject(new Error(`${why} before the screen showed ${wanted}:\n${screen()}`));
      };
      const look = (): void => {
        if (shows()) {
          stop();
          resolve();
        } else if (ended) fail('The program ended');
      };
      const timer = setTimeout(() => fail(`${timeoutMs} ms went by`), timeoutMs);
      onDrawn.add(look);
      look();
    });
  }

  return {
    screen,
    history: () => lines(0),
    waitFor,
    type: (text) => program.write(text),
    press: (...keys) => {
      for (const key of keys) program.write(KEYS[key]);
    },
    paste: (text) => {
      const sent = text.replace(/\r?\n/g, '\r');
      program.write(window.modes.bracketedPasteMode ? `\u{1b}[200~${sent}\u{1b}[201~` : sent);
    },
    resize: (cols, rows) => {
      window.resize(cols, rows);
      program.resize(cols, rows);
    },
    close: () => (program as unknown as { destroy(): void }).destroy(),
    exit,
    // once it has ended its number may be another process's
    kill: () => {
      if (!gone) program.kill();
    },
  };
}

/** The environment without what would change colours or languages of the program under test. */
function inherited(): Record<string, string> {
  const drop = new Set(['FORCE_COLOR', 'NO_COLOR', 'CI', 'LC_ALL', 'LC_MESSAGES', 'LANGUAGE']);
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined || drop.has(name) ? [] : [[name, value]],
    ),
  );
}
