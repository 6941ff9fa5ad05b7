/** What a program may stumble over wherever it stands. */
const ODD = [
  null,
  true,
  -1,
  0.5,
  1e308,
  2 ** 53,
  '',
  '__proto__',
  'constructor',
  '../../x',
  '2026-02-30',
  '9999-12-31',
  '9999-12-31T23:59:59.999Z',
  '0000-01-01',
  '\ud800',
  'a\nb\u001b[2J\u202e',
  'x'.repeat(20_000),
  '9'.repeat(400),
  [],
  [null],
  {},
  { constructor: 1, length: -1 },
  Array.from({ length: 2000 }, () => 0),
];
/** Stands for what is nested so deep that who calls itself for each level may not come back. */
const NESTED = 'nested';
const DEEP = `${'[{"a":'.repeat(5000)}1${'}]'.repeat(5000)}`;
/** A value that is put in again and again. */
const MOST_BYTES = 200_000;

/**
 * The text of a document that can be read, with one to three places in it changed as no program writes it: somebody may have meant
 * to, or another version was at work.
 */
export function damagedText(sound, random) {
  const root = { value: structuredClone(sound) };
  for (let n = random(3) + 1; n > 0; n--) {
    const places = placesIn(root);
    change(places[random(places.length)], places, random);
  }
  // what calls itself for each level could not write it
  return JSON.stringify(root.value ?? null).replaceAll(`"${NESTED}"`, DEEP);
}

/** Every value of a document, by what holds it. */
function placesIn(root) {
  const places = [];
  const waiting = [root];
  for (let holder = waiting.pop(); holder; holder = waiting.pop()) {
    for (const key of Object.keys(holder)) {
      places.push({ holder, key });
      if (typeof holder[key] === 'object' && holder[key] !== null) waiting.push(holder[key]);
    }
  }
  return places;
}

function change({ holder, key }, places, random) {
  const value = holder[key];
  const put = (changed, at = key) =>
    Object.defineProperty(holder, at, {
      value: changed,
      enumerable: true,
      writable: true,
      configurable: true,
    });
  switch (random(7)) {
    case 0:
      if (Array.isArray(holder)) holder.splice(key, 1);
      else if (key !== 'value') delete holder[key];
      return;
    case 1:
      if (Array.isArray(holder))
        holder.splice(key, 0, ...Array.from({ length: random(timesOf(value)) }, () => value));
      else put(value, ODD.filter((odd) => typeof odd === 'string')[random(11)]);
      return;
    case 2: {
      // what is right elsewhere
      const other = places[random(places.length)];
      return put(structuredClone(other.holder[other.key]));
    }
    case 3:
      return put(random(20) === 0 ? NESTED : [value]);
    case 4:
      return put(typeof value === 'string' ? value.slice(0, random(value.length + 1)) : asText(value));
    default:
      return put(structuredClone(ODD[random(ODD.length)]));
  }
}

/** Of what is long fewer: a file of many megabytes says nothing of how a short one is read. */
const timesOf = (value) => Math.ceil(MOST_BYTES / (MOST_BYTES / 1000 + (JSON.stringify(value) ?? '').length));

const asText = (value) => (typeof value === 'object' ? JSON.stringify(value) : String(value));
