type Told<T> = { readonly [Name in keyof T]: T[Name] extends () => infer Value ? Value : never };

/** An object whose values are told when they are asked for: what they come from is loaded only then. */
export function whenAsked<T extends Readonly<Record<string, () => unknown>>>(tellers: T): Told<T> {
  const told = {};
  for (const [name, get] of Object.entries(tellers))
    Object.defineProperty(told, name, { get, enumerable: true });
  return told as Told<T>;
}
