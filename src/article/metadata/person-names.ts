import { z } from "zod";
import { findDay } from "../../ingest/index.ts";
import { findMentions } from "../../language/index.ts";
import { keyOf } from "../body/clean-runs.ts";
import given from "../data/byline-words.json" with { type: "json" };
import { parsePage } from "../page/parse-page.ts";
import { collapse, textOf } from "../page/tree.ts";
import { agencyNamed } from "./read-wire.ts";

const list = z.array(z.string());
const words = z
  .object({
    leads: list,
    joins: list,
    cuts: list,
    notPersons: list,
    notStarts: list,
    roles: list,
    roleWords: list,
    beats: list,
    namesInWaw: list,
    weekdays: list,
    organisations: list,
  })
  .parse(given);
const leads = words.leads.toSorted((a, b) => b.length - a.length);
const notPersons = new Set(words.notPersons.map(keyOf));
const roles = new Set(words.roles.map(keyOf));
const roleWords = new Set(words.roleWords);
const weekday = new RegExp(`[\\s,]+(?:${words.weekdays.join("|")})[\\s,]*$`, "iu");
const beats = new Set(words.beats);
const organisations = new Set(words.organisations);
const joins = new RegExp(`\\s+(?:${words.joins.filter((word) => word.length > 1).join("|")})\\s+`, "giu");
const cuts = new RegExp(`(?:^|\\s)(?:${words.cuts.map(escape).join("|")})(?![\\p{L}\\p{N}])`, "iu");

/** "Ana Ruiz y Tom Berg", "Carla Neri e Ugo Sala": one letter joins two full names, and no two halves of one. */
const shortJoin = /(?<=\p{L} [\p{L}.'’-]{2,40})\s[eyiиіو]\s(?=\p{L}[\p{L}.'’-]{0,40} \p{L})/u;

function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}

/** A byline as it stands on a page, taken apart to names of persons; `outlet` are compared forms of the outlet's names. */
export function splitByline(line: string, outlet: readonly string[]): string[] {
  const plain = /[<&]/u.test(line) ? textOf(parsePage(line.slice(0, 600)).body) : line;
  const whole = collapse(plain).slice(0, 300);
  const text = beforeDay(dropLead(afterDay(whole) ?? whole)).replace(/\s(?:am|on|el|le|il|em|op|den)\s\d.*$/iu, "");
  const parts = turnSurname(text.slice(0, cuts.exec(text)?.index))
    .split(/\s*[,،;|•·、，；\n/／]\s*|\s+[–—-]\s+|\s*&\s*/u)
    .flatMap((part) => part.split(joins))
    .flatMap((part) => part.split(shortJoin))
    .flatMap(splitWaw);
  if (parts.some((part) => hanSentence.test(part))) return [];
  const names = parts.map((part) => cleanName(part)).filter((name) => isName(name, outlet));
  const own = withoutPlaces([...new Set(names)]);
  if (!own.every(isLone)) return own;
  return own.length > 2 || (own.length < parts.length && parts.some(isBody)) ? [] : own;
}

/** Words without a space that are longer than any name: the line says something. */
const hanSentence = /\p{sc=Han}[\p{sc=Han}\p{Nd}A-Za-z]{9}/u;

/** A word alone beside a company, a ministry or a paper is where it sits, or the end of its name. */
function isLone(name: string): boolean {
  return /^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}.-]+$/u.test(name);
}

function isBody(part: string): boolean {
  return part.includes(" ") && isOrganisation(part, keyOf(part), []);
}

const sayers = "by|von|par|por|da|di|av|af|door|przez|от";
/** "Posted on 16 May 2024 by Ana Ruiz": who wrote stands after the day. */
const afterDate = new RegExp(
  `^(?:[\\s\\d:.,|•·–—-]|uhr|am|pm|um|at|à|h){0,30}(?<=[\\s|])(?:${sayers})\\s(\\S.{2,90})$`,
  "iu",
);

/** What stands after a day and a word that says who wrote; undefined where none does. */
export function afterDay(text: string): string | undefined {
  const day = /\d/u.test(text) ? findDay(text, true) : undefined;
  return day && afterDate.exec(text.slice(day.end, day.end + 140))?.[1];
}

const endsInCut = new RegExp(`(?:^|\\s)(?:${words.cuts.map(escape).join("|")})[\\s:：]*$`, "iu");

/** True where a phrase ends in the words that credit somebody else: the editor, the translator, the photographer. */
export function isOtherCredit(phrase: string): boolean {
  return endsInCut.test(phrase.slice(-60));
}

/** "Ruiz, Ana" in data of libraries and agencies is "Ana Ruiz". */
function turnSurname(text: string): string {
  const found = /^(\p{Lu}[\p{Ll}'’-]{1,20}),\s(\p{Lu}[\p{Ll}'’-]{1,20}(?:\s\p{Lu}\.)?)$/u.exec(text.trim());
  const [, last = "", first = ""] = found ?? [];
  return found && [last, first].every((part) => isName(part, [])) ? `${first} ${last}` : text;
}

const waw = /(?<=[\p{sc=Arabic}]\s[\p{sc=Arabic}]{2,20})\s+و(?=\p{sc=Arabic}{2,20}\s\p{sc=Arabic}{2})/u;
const namesInWaw = new Set(words.namesInWaw);

/** Arabic writes "and" onto the next name; names that begin with that letter themselves stay whole. */
function splitWaw(part: string): string[] {
  const found = waw.exec(part);
  if (!found) return [part];
  const rest = part.slice(found.index).trimStart();
  return namesInWaw.has(rest.split(" ")[0] ?? "") ? [part] : [part.slice(0, found.index), rest.slice(1)];
}

/** "Ana Ruiz 25 March 2015, 07:20": what stands from the day on is no name. */
function beforeDay(text: string): string {
  const day = /\d/u.test(text) ? findDay(text, true) : undefined;
  if (!day || day.start <= 4) return text;
  return text
    .slice(0, day.start)
    .replace(weekday, "")
    .replace(/[\s,]+(?:on|am|el|le|il|em|op|den|dne)\s*$/iu, "");
}

/** "Ana Ruiz, Beijing", "Ana Ruiz, MA": beside a full name a lone word in letters with capitals is a place or a degree. */
function withoutPlaces(names: readonly string[]): string[] {
  const full = names[0]?.includes(" ") === true;
  return names.filter(
    (name) => !full || name.includes(" ") || !/^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}.]+$/u.test(name),
  );
}

/** "By", "Von", "بقلم" and the like before the names. */
export function dropLead(text: string): string {
  const lower = text.toLowerCase();
  const lead = leads.find((word) => lower.startsWith(word) && endsLead(word, lower.slice(word.length)));
  const rest = lead ? text.slice(lead.length).replace(/^(?:[\s:：/|]|[–—-]\s)+/u, "") : text;
  return lead && rest !== text ? dropLead(rest) : rest;
}

/** A space or colon ends a lead; in Chinese and Japanese nothing needs to. */
function endsLead(word: string, rest: string): boolean {
  return rest === "" || /^(?:[\s:：|]|[–—-]\s)/u.test(rest) || /^[\p{sc=Han}/：]+$/u.test(word);
}

function cleanName(part: string): string {
  const bare = dropLead(part)
    .replace(/\([^)]{0,80}\)|（[^）]{0,80}）|\[[^\]]{0,80}\]|[@#]\w+|\S+@\S+|https?:\S+/gu, " ")
    .replace(/^[\s"'“”‘’.:：*–—-]+|[\s"'“”‘’:：*–—-]+$/gu, "")
    .replace(/\s+/gu, " ")
    .replace(/^(?:and|und|et|y|e|i|och|og|en|ve|и|та|și)\s(?=\p{Lu})/u, "")
    .replace(
      /(\p{Lu}\S*\s\p{Lu}\S*)\s(?:in|aus|à|en|из|в|w|i|for|für|pour|para|per|voor|för|dla|для|at)\s\p{Lu}.*$/u,
      "$1",
    )
    .trim()
    .replace(/(?<=\p{L}{3})\.$/u, "");
  return withoutRole(bare.replace(degree, "$1").replace(/^(.{3,30})\1$/u, "$1"));
}

/** "Ana Ruiz MD Harbour Expert": a degree ends the name. */
const degree = /^(\p{Lu}\S+(?:\s\p{Lu}\S*){1,2})\s(?:MD|M\.D\.|PhD|Ph\.D\.|MBA|RN|CPA|Esq\.?)(?:\s.*)?$/u;

/** "Ana Ruiz Political Editor", "홍길동 기자", "山田太郎記者": what a person is stands after the name in many outlets. */
function withoutRole(name: string): string {
  const role = words.roleWords.find((word) => /^[\p{sc=Han}\p{sc=Hangul}]+$/u.test(word) && name.endsWith(word));
  if (role) return name.slice(0, -role.length).trim();
  const parts = afterRole(name.split(" "));
  const first = parts.findIndex((part, i) => i !== 1 && roleWords.has(part.toLowerCase()));
  let end = first < 0 && isRole(parts[1]) ? 1 : first;
  if (end < 0) return parts.join(" ");
  while (end > 2 && beats.has((parts[end - 1] ?? "").toLowerCase())) end -= 1;
  return end < 2 ? "" : parts.slice(0, end).join(" ");
}

/** "Staff Writer Ana Ruiz", "Diplomatic Correspondent Ana Ruiz": the name follows. */
function afterRole(parts: readonly string[]): readonly string[] {
  const role = parts.slice(0, 4).findLastIndex(isRole);
  const before = parts.slice(0, role + 1);
  const isAllRole = before.every((part) => isRole(part) || beats.has(part.toLowerCase()));
  return role >= 0 && isAllRole && parts.length - role > 2 ? parts.slice(role + 1) : parts;
}

function isRole(word: string | undefined): boolean {
  return word !== undefined && roleWords.has(word.toLowerCase());
}

function isName(name: string, outlet: readonly string[]): boolean {
  const key = keyOf(name);
  if (key.length < 2 || name.length > 60 || name.split(" ").length > 6) return false;
  if (notPersons.has(key) || roles.has(key) || isOrganisation(name, key, outlet)) return false;
  if (/\d|[<>{}=?!]|['’]s\s|\.(?:com|org|net|de|ru|cn)\b/iu.test(name) || findDay(name, true)) return false;
  const lower = name.toLowerCase();
  return looksNamed(name) && !words.notStarts.some((start) => lower.startsWith(start)) && !isPlace(name);
}

/** The outlet itself, an agency, a desk, a company, or an acronym. */
function isOrganisation(name: string, key: string, outlet: readonly string[]): boolean {
  if (outlet.some((own) => own === key || (own.length >= 6 && key.includes(own)))) return true;
  if (
    agencyNamed(name) !== undefined ||
    /^\p{Lu}{2,7}$/u.test(name) ||
    /^(?:the|die|der|das) /iu.test(name) ||
    isPaper(name)
  )
    return true;
  if (/\s(?:für|for|of|the|zur|zum|pour|para|dla|для)\s|\s(?:SA|AB|NV|BV|AS|OY|SE|AG|PLC|SPA|SRL|JSC)$/u.test(name))
    return true;
  if (isAcronym(name.slice(0, name.indexOf(" ")), name)) return true;
  if (eastAsianBody.test(name)) return true;
  const parts = name.toLowerCase().split(" ");
  if (parts.some((part) => weekdays.has(part))) return true;
  if (parts.some((part) => germanBody.test(part))) return true;
  return parts.some((part) => organisations.has(part) || organisations.has(part.replace(/[.,]$/u, "")));
}

/** "El Eco de Tafel", "Il Corriere": papers with their article. */
function isPaper(name: string): boolean {
  return /^(?:El|La|Le|Il|Los|Las|Les)\s\p{Lu}\p{Ll}+(?:\s(?:de|del|di|du|della|des)\s.*)?$/u.test(name);
}

/** German writes what a body is at the end of its word. */
const germanBody =
  /(?:ministerium|anstalt|verband|stiftung|zeitung|redaktion|agentur|gesellschaft|kammer|zentrale)s?$/u;

/** What newsrooms, papers and stations end in where names are written without spaces. */
const eastAsianBody =
  /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Katakana}\p{L}]*(?:网|報|报|社|新聞|新闻|电视台|電視台|编辑部|編集部|取材班|中心|综合|綜合|整理|报道|報道|報導|快讯|快訊|资讯|資訊|科技|财经|財經|体育|體育|娱乐|娛樂|频道|頻道|客户端|팀|뉴스|신문|일보|방송)$/u;
const weekdays: ReadonlySet<string> = new Set(words.weekdays.filter((day) => day.length > 3));

/** "HNN Staff", "CNN Business", "AP Sports" begin with an acronym; in "JOE HILDEBRAND" all is in capitals. */
function isAcronym(first: string, name: string): boolean {
  return (/^\p{Lu}{3,5}$/u.test(first) && name !== name.toUpperCase()) || agencyNamed(first) !== undefined;
}

/** A name that is, from end to end, a place, a state or a body. */
function isPlace(name: string): boolean {
  const language = /\p{sc=Cyrillic}/u.test(name) ? "ru" : /\p{sc=Arabic}/u.test(name) ? "ar" : "en";
  return findMentions(name, language).some(
    ({ kind, span }) => kind !== "person" && span[0] === 0 && span[1] === name.length,
  );
}

const particles: ReadonlySet<string> = new Set(
  "van von vom zu zur zum und de del della dello dei degli dalla di da do das dos du des la le las los lo y e i et ten ter der dem den het 't op te tot al el ul ur bin bint ibn ben ould abu af av san santa na".split(
    " ",
  ),
);

/** A word with a capital, a particle, or one that is no word of a script with capitals. */
function isNamePart(part: string, capital: RegExp): boolean {
  return capital.test(part) || particles.has(part.toLowerCase()) || !/^[\p{Ll}]/u.test(part) || part.includes("-");
}

/** In scripts with capitals a name has one at the start or end: "Ana Ruiz", "van der Berg". */
function looksNamed(name: string): boolean {
  if (!/\p{L}/u.test(name)) return false;
  if (/^[\p{sc=Han}\s]+$/u.test(name)) return name.replaceAll(" ", "").length <= 5;
  if (/\p{sc=Han}/u.test(name) && !/^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\s·・ー]+$/u.test(name))
    return false;
  if (!/[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]/u.test(name)) return true;
  const parts = name.split(" ");
  const capital = /^[\p{Lu}\p{Lt}]|^[a-z]{1,2}['’]\p{Lu}/u;
  const first = parts[0] ?? "";
  if (!capital.test(first) && !particles.has(first)) return false;
  return capital.test(parts.at(-1) ?? "") && parts.every((part) => isNamePart(part, capital));
}
