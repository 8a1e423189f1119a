import { isElement, type PageElement } from "../page/tree.ts";
import { isAlwaysFrame, isFrame } from "./frame-hints.ts";
import { findLead } from "./find-lead.ts";
import { gatherRuns, type Run } from "./gather-runs.ts";
import { isBodyProperty, pickTop, scoreRun, type Weights, weighElements } from "./score-runs.ts";
import { cleanRuns, keyOf } from "./clean-runs.ts";
import { dropBeforeHeading, footerKeys, trimEnds } from "./trim-ends.ts";

export interface Body {
  readonly root: PageElement;
  readonly runs: readonly Run[];
  /** Sum of the scores of the runs that were kept. */
  readonly mass: number;
  /** Short lines in the body's element that are no body: sources, authors, notices. */
  readonly notes: readonly string[];
}

/** Notes beyond these are no line of source, in UTF-16 code units and in number. */
const longestNote = 120;
const mostNotes = 20;

/**
 * Finds the body of a page: first with the frame left out, and where that leaves little of what the page holds, with
 * only what is never body left out. `descriptions` are the page's own for others, which its standfirst says too.
 */
export function findBody(page: PageElement, title: string | undefined, descriptions = ""): Body | undefined {
  const all = gatherRuns(page, visible);
  const weights = weighElements(all, page);
  const strict = readBody(page, weights, title, true);
  const loose = strict && strict.mass >= 12 ? undefined : readBody(page, weights, title, false);
  const chosen = strict && (!loose || strict.mass * 2 >= loose.mass) ? strict : loose;
  if (!chosen) return scrap(page, all, title);
  const lead = findLead(all, chosen, { title, described: keyOf(descriptions) });
  const runs = lead.length === 0 ? chosen.runs : cleanRuns([...lead, ...chosen.runs], title);
  const trimmed = trimEnds(runs, footerKeys(all));
  return { ...chosen, runs: trimmed, notes: [...chosen.notes, ...notesOf(runs, trimmed)].slice(-mostNotes) };
}

function notesOf(before: readonly Run[], after: readonly Run[]): string[] {
  const kept = new Set(after);
  return before.filter((run) => run.size < longestNote && !kept.has(run)).map(({ text }) => text);
}

/** A page of a few words has no paragraph that could weigh; where nothing in it is a link, its words are its text. */
function scrap(page: PageElement, all: readonly Run[], title: string | undefined): Body | undefined {
  const size = all.reduce((sum, run) => sum + run.size, 0);
  if (size > 600 || all.some((run) => run.linked > 0)) return undefined;
  const runs = cleanRuns(
    all.filter((run) => !frameTags.has(run.owner.tag)),
    title,
  );
  return runs.length > 0 ? { root: page, runs, mass: 0, notes: [] } : undefined;
}

function readBody(page: PageElement, all: Weights, title: string | undefined, strict: boolean): Body | undefined {
  const total = all.get(page)?.mass ?? 0;
  const runs = gatherRuns(page, (element) => visible(element) && !isLeftOut(element, all, total, strict));
  const weights = weighElements(runs, page);
  const top = pickTop(weights);
  if (!top) return undefined;
  const root = widen(top, weights, page);
  const own = runs.filter((run) => isUnder(run.owner, root));
  const kept = cleanRuns(dropBeforeHeading(own, title), title);
  return { root, runs: kept, mass: kept.reduce((sum, run) => sum + scoreRun(run), 0), notes: notesOf(own, kept) };
}

function visible(element: PageElement): boolean {
  const { attributes } = element;
  if (attributes.hidden !== undefined && attributes.hidden !== "until-found") return false;
  return attributes.style === undefined || !/display\s*:\s*none|visibility\s*:\s*hidden/iu.test(attributes.style);
}

const frameTags: ReadonlySet<string> = new Set([
  "nav",
  "footer",
  "aside",
  "header",
  "form",
  "button",
  "menu",
  "figcaption",
  "fieldset",
  "address",
  "input",
  "label",
]);
const frameRoles = /^(?:navigation|banner|complementary|contentinfo|search|dialog|alertdialog|menu|menubar|toolbar)$/u;

/** Frame by tag, role or name; an element that holds most of the page's prose is kept, whatever it is called. */
function isLeftOut(element: PageElement, all: Weights, total: number, strict: boolean): boolean {
  const mass = all.get(element)?.mass ?? 0;
  const most = mass > total * 0.4;
  if (isAlwaysFrame(element.hint) && (mass < total * 0.7 || !strict)) return mass < total * 0.7;
  if (most || isBodyProperty(element)) return false;
  if (frameTags.has(element.tag) || frameRoles.test(element.attributes.role ?? "")) return true;
  if (!strict) return false;
  return isFrame(element.hint) && !(element.tag === "p" && mass > 4) && !isInSentence(element);
}

/** A link with words right before and after it belongs to their sentence, whatever it is called. */
function isInSentence(element: PageElement): boolean {
  const { tag, parent } = element;
  if (tag !== "a" || !parent) return false;
  const at = parent.children.indexOf(element);
  return [parent.children[at - 1], parent.children[at + 1]].every(
    (node) => node !== undefined && !isElement(node) && /\S/u.test(node.text),
  );
}

/** Climbs while the parent adds prose and not mainly links and scraps: bodies are often cut in pieces by their outlet. */
function widen(top: PageElement, weights: Weights, page: PageElement): PageElement {
  let root = top;
  for (let at = top.parent; at && at !== page.parent; at = at.parent) {
    const inner = weights.get(root);
    const outer = weights.get(at);
    if (!inner || !outer) break;
    const added = outer.mass - inner.mass;
    const addedSize = outer.size - inner.size;
    const addedLinked = outer.linked - inner.linked;
    if (
      added > inner.mass * 0.1 &&
      addedLinked < addedSize * 0.35 &&
      added / Math.max(addedSize, 1) > 0.55 * (inner.mass / Math.max(inner.size, 1))
    )
      root = at;
  }
  return root;
}

function isUnder(element: PageElement, root: PageElement): boolean {
  for (let at: PageElement | undefined = element; at; at = at.parent) if (at === root) return true;
  return false;
}

/** The text of a body: paragraphs parted by one empty line, lines of one paragraph by a line feed. */
export function renderRuns(runs: readonly Run[]): string {
  let out = "";
  let owner: PageElement | undefined;
  for (const run of runs) {
    const joined =
      out === ""
        ? ""
        : run.afterBreak && owner === run.owner
          ? "\n"
          : isCell(run.owner) && owner && owner.parent === run.owner.parent
            ? " "
            : "\n\n";
    out += joined + run.text;
    owner = run.owner;
  }
  return out;
}

function isCell(element: PageElement): boolean {
  return element.tag === "td" || element.tag === "th";
}
