import { geoAzimuthalEqualArea, geoCentroid, type GeoProjection } from "d3-geo";

/** What part of the world a map shows: its middle in whole degrees, and half its width in kilometres. */
export interface MapView {
  readonly longitude: number;
  readonly latitude: number;
  readonly reach: number;
}

interface Place {
  readonly longitude: number;
  readonly latitude: number;
}

/** The drawing in pixels; places on a page are told in hundredths of it. */
export const mapSize = { width: 640, height: 400 } as const;
/** Half widths in kilometres. The least still shows which part of the world it is. */
const reaches = [700, 1100, 1700, 2600, 4000, 6000, 9000, 14_000, 18_000] as const;
/** So far from the edge stands every place, in pixels: its name needs room. */
const margin = 56;
const earth = 6371;

/** Equal areas about the middle: true enough near it, and no edge where the day begins. */
export function projectionOf({ longitude, latitude, reach }: MapView): GeoProjection {
  const scale = mapSize.width / 2 / (2 * Math.sin(reach / earth / 2));
  return geoAzimuthalEqualArea()
    .rotate([-longitude, -latitude])
    .scale(scale)
    .translate([mapSize.width / 2, mapSize.height / 2])
    .clipExtent([
      [0, 0],
      [mapSize.width, mapSize.height],
    ]);
}

/** The nearest view that shows all places; the widest where none does. */
export function frameMap(places: readonly Place[]): MapView {
  const points = places.map(({ longitude, latitude }): [number, number] => [longitude, latitude]);
  const [longitude, latitude] = geoCentroid({ type: "MultiPoint", coordinates: points });
  const widest = viewAt(longitude, latitude, reaches[reaches.length - 1] ?? 18_000);
  for (const reach of reaches) {
    const view = middleOf(places, viewAt(longitude, latitude, reach));
    if (places.every((place) => fits(view, place))) return view;
  }
  return widest;
}

function viewAt(longitude: number, latitude: number, reach: number): MapView {
  const [x = 0, y = 0] = [longitude, latitude].map((degrees) =>
    Number.isFinite(degrees) ? Math.round(degrees) + 0 : 0,
  );
  return { longitude: x, latitude: y, reach };
}

/** The view moved so that the places lie about its middle, where the centre of them all is drawn to the many. */
function middleOf(places: readonly Place[], view: MapView): MapView {
  const project = projectionOf(view);
  const points = places.flatMap(({ longitude, latitude }) => [project([longitude, latitude]) ?? []]);
  const [xs, ys] = [0, 1].map((axis) => points.map((point) => point[axis] ?? 0));
  const middle = (values: readonly number[] = [0]): number => (Math.min(...values) + Math.max(...values)) / 2;
  const moved = project.invert?.([middle(xs), middle(ys)]);
  return moved ? viewAt(moved[0], moved[1], view.reach) : view;
}

function fits(view: MapView, place: Place): boolean {
  const [x, y] = placeOnMap(view, place);
  return x >= margin && x <= mapSize.width - margin && y >= margin / 2 && y <= mapSize.height - margin / 2;
}

/** Where a place stands on the drawing, in pixels from its upper left corner. */
export function placeOnMap(view: MapView, { longitude, latitude }: Place): readonly [x: number, y: number] {
  return projectionOf(view)([longitude, latitude]) ?? [-1, -1];
}

/** The name of a view's drawing: "49_56_1700". */
export function nameView({ longitude, latitude, reach }: MapView): string {
  return `${longitude}_${latitude}_${reach}`;
}

/** The view of a name; nothing where a name is none that a page asks for. */
export function parseView(name: string): MapView | undefined {
  const [, longitude, latitude, reach] = /^(-?\d{1,3})_(-?\d{1,2})_(\d{3,5})$/u.exec(name) ?? [];
  const view = { longitude: Number(longitude), latitude: Number(latitude), reach: Number(reach) };
  const known = reaches.some((one) => one === view.reach);
  return known && Math.abs(view.longitude) <= 180 && Math.abs(view.latitude) <= 90 ? view : undefined;
}
