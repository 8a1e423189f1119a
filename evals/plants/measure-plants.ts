import { answerLines } from "../measure-set.ts";
import { textField } from "../read-set.ts";
import type { Json, Measured, Row } from "../types.ts";
import { gatherPublished } from "./gather-published.ts";
import { makeNeutral, makePlants, type Plan } from "./make-plants.ts";
import type { Plant, Published } from "./types.ts";

/**
 * Writes the pages of the articles with `rapporteur brief`, plants errors in their sentences, and asks `rapporteur
 * verify` of each: the share caught by kind, and the share of untouched and of harmlessly changed sentences stopped.
 */
export async function measurePlants(set: string, articles: readonly Json[], plan: Plan): Promise<Measured> {
  const briefs: Json[] = [];
  await answerLines("brief", articles, (answer) => briefs.push(answer));
  const published = gatherPublished(briefs, articles);
  const [plants, neutral] = [makePlants(published, plan), makeNeutral(published, plan)];
  const stopped = await findStopped([
    ...published.map((base) => ({ id: base.id, text: base.text, base })),
    ...plants,
    ...neutral.map((plant) => ({ ...plant, id: `${plant.id}/neutral` })),
  ]);
  const row = (figure: string, ids: readonly string[], goal?: string): Row => ({
    set,
    command: "brief, verify",
    n: ids.length,
    figure,
    value: ids.length > 0 ? ids.filter((id) => stopped.has(id)).length / ids.length : undefined,
    goal,
    published: undefined,
  });
  const neutralIds = ({ id }: { readonly id: string }): string => `${id}/neutral`;
  return {
    rows: [
      row(
        "plants caught",
        plants.map(({ id }) => id),
        ".95",
      ),
      row(
        "untouched sentences stopped",
        published.map(({ id }) => id),
        "≤ .05",
      ),
      row("harmless changes stopped", neutral.map(neutralIds), "≤ .05"),
      ...byKind(plants).map(([kind, list]) =>
        row(
          `caught: ${kind}`,
          list.map(({ id }) => id),
        ),
      ),
      ...byKind(neutral).map(([kind, list]) => row(`stopped, though harmless: ${kind}`, list.map(neutralIds))),
    ],
    note: `${published.length} English sentences that \`rapporteur brief\` published from these articles, each with one thing changed at a
time by \`evals/plants\` (seed ${plan.seed}, at most ${plan.most} of a kind), checked by \`rapporteur verify\` against the passages that
the sentence cites. Harmless changes keep the meaning: a gate that stopped them would compare strings.`,
  };
}

interface Asked {
  readonly id: string;
  readonly text: string;
  readonly base: Published;
}

async function findStopped(asked: readonly Asked[]): Promise<ReadonlySet<string>> {
  const stopped = new Set<string>();
  await answerLines("verify --workers 1", asked.map(askLine), (answer) => {
    if (answer.verdict !== "supported") stopped.add(textField(answer, "id"));
  });
  return stopped;
}

function askLine({ id, text, base }: Asked): Json {
  return {
    id,
    sentence: text,
    evidence: base.passages.map((passage) => passage.text),
    context: base.passages.map(({ outlet, publishedAt, language, article }) => ({
      outlet,
      text: article,
      ...(publishedAt ? { publishedAt } : {}),
      ...(language ? { language } : {}),
    })),
  };
}

function byKind<Kind extends string>(
  plants: readonly Plant<Kind>[],
): readonly (readonly [Kind, readonly Plant<Kind>[]])[] {
  return [...Map.groupBy(plants, ({ kind }) => kind)];
}
