/**
 * What an option is given on a command line that is not parsed yet.
 * @param option with its marks, e.g. `--lang`
 */
export function optionValue(option: string, argv: readonly string[]): string | undefined {
  const place = argv.indexOf(option);
  return place >= 0
    ? argv[place + 1]
    : argv.find((word) => word.startsWith(`${option}=`))?.slice(option.length + 1);
}
