import { failure, type Problem } from "../core/index.ts";
import type { Database, WorkItem, WorkResult } from "../store/index.ts";
import type { CopyOf } from "./copies/copy-index.ts";
import {
  findKept,
  findVersions,
  listOfPages,
  type NewArticle,
  type PageRow,
  saveArticles,
  saveCopies,
  saveReread,
  type Version,
} from "./store.ts";
import type { Article } from "./types.ts";

export interface ArticlePlan {
  readonly taken: readonly TakenPage[];
  /** Copies of earlier articles whose origin is another one now. */
  readonly revised: readonly CopyOf[];
}

type TakenPage = KeptPage | { readonly page: PageRow; readonly problem: Problem };

interface KeptPage {
  readonly page: PageRow;
  readonly article: Article;
  readonly copy: CopyOf | undefined;
}

/** Articles of a batch and copies that are not written yet, and the newest one under each address, those in the store and these. */
interface Fresh {
  readonly entries: NewArticle[];
  readonly copies: CopyOf[];
  readonly newest: Map<string, Version>;
  readonly ids: Set<string>;
}

/** Writes the articles of a batch with their copies; what was dropped is answered with the reason. */
export async function saveTaken(
  tx: Database,
  plan: ArticlePlan,
  items: readonly WorkItem[],
): Promise<readonly WorkResult[]> {
  const kept = plan.taken.flatMap((one) => ("problem" in one ? [] : [one]));
  const problems = new Map(plan.taken.flatMap((one) => ("problem" in one ? [[one.page.id, one.problem]] : [])));
  for (const [page, problem] of await saveKept(tx, kept)) problems.set(page, problem);
  await saveCopies(tx, await findKept(tx, plan.revised));
  return items.map((item) => {
    const dropped = problems.get(item.key);
    return { ...item, ...(dropped ? { dropped } : {}) };
  });
}

/** Writes the articles of pages in their order; answers which pages are another form of what is here. */
async function saveKept(tx: Database, kept: readonly KeptPage[]): Promise<ReadonlyMap<string, Problem>> {
  const problems = new Map<string, Problem>();
  const read = await listOfPages(
    tx,
    kept.map(({ page }) => page.id),
  );
  let fresh: Fresh | undefined;
  for (const one of kept) {
    if (read.has(one.page.id)) {
      // It changes what stands under addresses, and which article is an earlier version of which.
      await flush(tx, fresh);
      await readAgain(tx, one);
      fresh = undefined;
      continue;
    }
    fresh ??= await openFresh(tx, kept);
    const problem = takeFresh(fresh, one);
    if (problem) problems.set(one.page.id, problem);
  }
  await flush(tx, fresh);
  return problems;
}

async function flush(tx: Database, fresh: Fresh | undefined): Promise<void> {
  if (!fresh) return;
  await saveArticles(tx, fresh.entries);
  await saveCopies(tx, fresh.copies);
}

async function readAgain(tx: Database, { page, article, copy }: KeptPage): Promise<void> {
  const [first, ...others] = (await listOfPages(tx, [page.id])).get(page.id) ?? [];
  if (first) await saveReread(tx, [first, ...others], article, page);
  if (copy) await saveCopies(tx, [copy]);
}

async function openFresh(tx: Database, kept: readonly KeptPage[]): Promise<Fresh> {
  const addresses = kept.flatMap(({ article }) => article.canonicalUrl ?? []);
  const versions = await findVersions(
    tx,
    addresses,
    kept.map(({ article }) => article.id),
  );
  const fresh: Fresh = { entries: [], copies: [], newest: new Map(), ids: new Set() };
  for (const version of versions) keepNewest(fresh, version);
  return fresh;
}

/** What is under its id already stays where it is. */
function keepNewest({ newest, ids }: Fresh, version: Version): void {
  if (ids.has(version.id)) return;
  ids.add(version.id);
  const address = version.canonical_url;
  if (address === null) return;
  const known = newest.get(address);
  if (!known || known.sequence < version.sequence) newest.set(address, version);
}

/** A print or AMP form of an article that is here is dropped, with the reason; a changed text is its next version. */
function takeFresh(fresh: Fresh, { page, article, copy }: KeptPage): Problem | undefined {
  const { canonicalUrl, url } = article;
  const version = canonicalUrl ? fresh.newest.get(canonicalUrl) : undefined;
  if (version?.id === article.id)
    return failure("PAGE_VARIANT", `the same text is here from ${version.url}`, "Nothing is to be done.").problem;
  if (version && url !== canonicalUrl && version.url !== url)
    return failure("PAGE_VARIANT", `another form of ${canonicalUrl}, which is here`, "Nothing is to be done.").problem;
  fresh.entries.push({ article, page, supersedes: version?.id });
  if (copy) fresh.copies.push(copy);
  keepNewest(fresh, {
    id: article.id,
    url: url ?? page.url,
    page: page.id,
    canonical_url: canonicalUrl ?? null,
    sequence: page.sequence,
  });
  return undefined;
}
