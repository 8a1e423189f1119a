import words from "../data/ideograph-words.json" with { type: "json" };
import { ownNameIn } from "./own-name.ts";
import type { SpeakerKind } from "../types.ts";

type Ending = "outlets" | "documents" | "unnamed" | "offices" | "collectives" | "organisations";

/** The longest ending that fits tells the kind: "外交部发言人" ends as an office, "有关部门" as nobody in particular. */
const endings: readonly (readonly [Ending, SpeakerKind])[] = [
  ["outlets", "outlet"],
  ["documents", "document"],
  ["unnamed", "unnamed-authority"],
  ["offices", "office"],
  ["collectives", "collective"],
  ["organisations", "organisation"],
];

const kindByEnding: ReadonlyMap<string, SpeakerKind> = readEndings();
const longest = Math.max(...[...kindByEnding.keys()].map((word) => word.length));
const noOutlets: readonly string[] = words.noOutlets.split(" ");

function readEndings(): Map<string, SpeakerKind> {
  const found = new Map<string, SpeakerKind>();
  for (const [list, kind] of endings)
    for (const word of words[list].split(" ")) if (!found.has(word)) found.set(word, kind);
  return found;
}

/** The kind that a Chinese source's last characters tell; undefined where they tell none, as in a person's name. */
export function ideographKind(source: string): SpeakerKind | undefined {
  if (/(?:先生|女士|小姐|老人|老师|大爷|大妈)$/u.test(source)) return "person";
  const title = /《([^》]+)》(?:网站|官网|编辑部|分析|报道|评论|消息)?$/u.exec(source)?.[1];
  if (title !== undefined)
    return kindByEnding.get(title.slice(-1)) === "outlet" || isOutlet(title) ? "outlet" : "document";
  // "集团董事长林岩", "林岩委员": a title beside a name tells a person, whatever body stands before it.
  const own = ownNameIn(source);
  if (own && own.words.length > 1 && own.name !== source) return "person";
  for (let size = Math.min(longest, source.length); size > 0; size -= 1) {
    const ending = source.slice(-size);
    const kind = kindByEnding.get(ending);
    // One character alone is no ending: "委" of a name.
    if (!kind || (size === 1 && (source.length < 3 || (ownNameIn(source)?.words.length ?? 0) > 1))) continue;
    if (kind === "outlet" && noOutlets.some((word) => source.endsWith(word))) return "document";
    return kind;
  }
  return undefined;
}

/** "托尼", "卡洛斯": a name from abroad, by its characters. */
export function isTranscribed(source: string): boolean {
  return transcribed.test(source);
}

const transcribed =
  /^[阿艾奥巴贝彼伯布查达戴丹蒂迪杜多恩尔菲费弗福戈格哈赫霍基吉加杰卡凯坎康科克肯库拉莱兰劳勒雷里利莉琳卢鲁伦罗洛马玛迈曼梅蒙米莫姆纳娜内尼诺帕佩皮珀普奇乔切琼丘萨塞桑沙什施斯苏索塔泰汤特廷托瓦威韦维沃西希夏谢辛雅扬耶伊泽扎詹兹佐]{2,7}$/u;

function isOutlet(title: string): boolean {
  return /(?:报|刊|周刊|杂志|新闻|邮报|时代|人物|评论|导报)$/u.test(title);
}
