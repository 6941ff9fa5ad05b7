/** A place with its address behind it, unless it names the site already. */
export function withAddress(place: string, url: string | null | undefined): string {
  if (!url) return place;
  return place.includes(new URL(url).hostname) ? place : `${place} ${url}`;
}
