/** The address of a speaker's page. */
export function speakerPath(name: string): string {
  return `/speaker/${encodeURIComponent(name)}`;
}
