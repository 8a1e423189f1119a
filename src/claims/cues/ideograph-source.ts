import words from "../data/ideograph-words.json" with { type: "json" };
import { type Span, trimSpan } from "../../core/index.ts";

const heads: readonly string[] = words.heads.split(" ").toSorted((a, b) => b.length - a.length);

/** "并对项目表示感谢", "通过微博表示": words that no source starts with, and the names that start like them. */
const blocked: readonly string[] = words.blocked.split(" ");
const notBlocked: readonly string[] = words.notBlocked.split(" ");

/** Without times, adverbs and datelines at its ends: "但王毅16日还" is 王毅, "（记者王岚）据警方" 警方, "记者从港口" 港口. */
export function sourceSpan(text: string, from: number, to: number): Span | undefined {
  if (to - from > farthest) return undefined;
  let start = from + lengthOfHead(text.slice(from, to));
  const end = endWithoutTails(text, start, to);
  if (end <= start) return undefined;
  while (start < end && /[（(“”"]/u.test(text.charAt(start)) && !/[）)”]/u.test(text.slice(start + 1, end))) start += 1;
  const source = text.slice(start, end).trim();
  // "被校长要求", "那些声称…的人": told of somebody, and not by them.
  if (
    /被[^，被]{1,8}$|(?:决定|措施|举措|做法|这一点)$|^(?:在|据|根据|那些|这些|那个|这个|某些)$/u.test(source) ||
    // "提供援助和建议", "林岩是港口最": half of a list, and what somebody is.
    /[和与及或、]$|[^还就总凡]是[^否]/u.test(source) ||
    starts(source, blocked, notBlocked)
  )
    return undefined;
  return trimSpan(text, [start, end]);
}

/** One word, date or phrase at the end of a source that is no part of it. */
const tail =
  /(?:谨|一直|最终|终于|经常|始终|试图|常常|往往|总是|屡次|曾经|正在?|刚刚|继续|再度|率先|相继|先后|共同|陆续|坚持|直接|间接|积极|主动|立即|立刻|不断|[\d０-９]{1,4}[年日月]|[上下中]午|凌晨|傍晚|当天|近日|同时|再次|明确|进一步|纷纷|(?:宣读|出席|主持|参加|回答|视察|考察|谈到|接受).{2,20}时|经过.{2,14}后|举行.{0,4}(?:记者会|发布会)|[\d]{1,2}[时点]|联合|发布|接着|当天晚间|还|也|则|曾|并|尚|已于|将于|可|今天|昨天|昨日|今日|昨晚|周[一二三四五六日天]|在.{2,14}(?:上|中|时|后)|通过.{2,24}(?:方式|渠道|平台|微博)|[与同和跟].{2,10}(?:会谈|会见|通话)[时中后]|发布.{0,6}(?:报告|声明|公告)|发表.{0,6}(?:声明|讲话)|对此|[对向].{2,8}|援引.{1,12}的话|传来消息|传出消息|发来消息|发出.{0,6}(?:声明|消息)|晚间|自己|本人|还是|仍然?|依然|却|便|就|只|(?:(.)\1(.)\2|[^，]{2})(?<![当各基外产本两营内场工土])地|没有?|未|不|拒绝|多次|随后|日前|均|都|一致|强烈|严厉|公开|特别|首先|最后|郑重|反复|已经?|发言时|讲话时|致辞时|撰文|发文|回应|介绍|解释|回复|答复|坦言|直言|补充|接受.{2,12}采访时|处|了解到?|获悉|获得)$/u;

/** A source longer than this is none; no more of the text is looked over for a tail. */
const longest = 60;
/** With everything that may stand around it a source is at most this long. */
const farthest = 240;

/** Takes the tails off one by one: a pattern for all at once would try every way to part the text. */
export function endWithoutTails(text: string, start: number, to: number): number {
  let end = to;
  for (let step = 0; step < 8 && end > start; step += 1) {
    const found = tail.exec(text.slice(Math.max(start, end - longest), end));
    if (!found) break;
    end -= found[0].length;
  }
  return end;
}

function starts(source: string, list: readonly string[], except: readonly string[]): boolean {
  return list.some((word) => source.startsWith(word)) && !except.some((word) => source.startsWith(word));
}

/** "本报讯（记者王岚）据", "昨日下午，", "但", "记者从": what stands before a source. */
function lengthOfHead(run: string): number {
  let at = 0;
  const dateline = /^.{0,12}(?:讯|电)(?:\s*[（(][^）)]{0,30}[）)]|\s)|^\s*[（(]记者[^）)]{0,30}[）)]/u.exec(run);
  if (dateline) at = dateline[0].length;
  for (let step = 0; step < 4; step += 1) {
    const rest = run.slice(at);
    const head =
      heads.find((word) => rest.startsWith(word) && rest.length > word.length) ??
      /^(?:[\d０-９]{1,4}[年月日])+(?:[上下中]午|凌晨|晚)?|^(?:据|记者从|从)(?=[^，]{2})|^[\s，、]+/u.exec(rest)?.[0];
    if (head === undefined || head === "") break;
    at += head.length;
  }
  return at < run.length ? at : 0;
}
