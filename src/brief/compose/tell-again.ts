import { isOwnVoice } from "../own-voice.ts";
import { creditMark } from "../realise/english.ts";
import { longestAgain, sameWords } from "../realise/same-words.ts";
import { countWords, measureWords } from "../reading-time.ts";

/** Days and times that only the article's own day makes clear. */
const fromToday: Readonly<Record<string, RegExp>> = {
  ru: /(?<!\p{L})(?:сегодня|вчера|завтра|накануне|позавчера|послезавтра|сегодняшн\p{L}+|вчерашн\p{L}+|завтрашн\p{L}+|сейчас|нынешн\p{L}+|прошл(?:ого|ой|ом|ую|ый|ая|ое|ые|ых|ым)|минувш\p{L}+|будущ\p{L}+|следующ\p{L}+|текущ\p{L}+|выходны[ех]|эт(?:ой|ом|от|у) (?:недел\p{L}|год\p{L}?|месяц\p{L}?)|понедельник\p{L}*|вторник\p{L}*|сред[уы]|четверг\p{L}*|пятниц\p{L}|суббот\p{L}|воскресень\p{L}|(?:ночью|утром|днём|днем|вечером))(?!\p{L})/iu,
  de: /(?<!\p{L})(?:heute|gestern|morgen|vorgestern|übermorgen|heutig\p{L}+|gestrig\p{L}+|derzeit|jetzt|am Wochenende(?! des)|Jahresende|vergangen\p{L}+|vorig\p{L}+|letzt\p{L}{2}|kommend\p{L}+|nächst\p{L}{1,2}|\p{L}*(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)\p{L}*|dies\p{L}{1,2} (?:Woche|Jahr\p{L}*|Monat\p{L}*))(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:aujourd['’]hui|hier|demain|avant-hier|après-demain|maintenant|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|derni(?:er|ère)s?|prochaine?s?|cette (?:semaine|année)|ce (?:mois|matin|soir|week-end)|actuellement)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:hoy|ayer|mañana|anteayer|anoche|el fin de semana(?! del)|este fin de semana|ahora|lunes|martes|miércoles|jueves|viernes|sábado|domingo|pasad[ao]s?|próxim[ao]s?|est[ae] (?:semana|año|mes|mañana|tarde|noche)|actualmente)(?!\p{L})/iu,
  zh: /今天|今日|今晨|今早|今晚|昨夜|昨晚|(?<!日)周末|年底|年初|(?<!年)[上下]半年|昨天|昨日|明天|明日|今年|去年|明年|本月|上月|下月|本周|上周|下周|目前|日前|近日|当前|当日|当天|星期|周[一二三四五六日]|(?<![月\d])\d{1,2}日/u,
  ar: /(?<!\p{L})(?:اليوم|أمس|غدا|غداً|الآن|الماضي|الماضية|المقبل|المقبلة|الجاري|الحالي|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد|حاليا|حالياً)(?!\p{L})/u,
};

/** Most words in quotation marks of a sentence that is an outlet's own report. */
const longestName = 6;

/**
 * A sentence in the page's own language told again by its outlet, without quotation marks: whole, short, and such that it
 * means the same on another day and in another mouth. Undefined where it has to stay a quotation.
 */
export function tellAgain(passage: string, language: string, page: string): string | undefined {
  if (language !== page) return undefined;
  const words = sameWords(passage, page);
  if (words === undefined || measureWords(words) > longestAgain) return undefined;
  if (!/^[\p{Lu}\p{Lo}\p{N}«„“]/u.test(words) || /[!?！？؟…:：;；]|\.{2}|https?:|[|•►]/u.test(words)) return undefined;
  if (
    isOwnVoice(words, page) ||
    fromToday[page]?.test(words) ||
    isSpoken(words) ||
    isCried(words) ||
    /[»“”"],? [—–-] \p{Ll}/u.test(words)
  )
    return undefined;
  return `${words}${creditMark}.`;
}

/** Two long words in capitals one after the other: a call of the page's frame, or a heading that ran into the sentence. */
function isCried(words: string): boolean {
  return /(?<!\p{L})\p{Lu}{4,} \p{Lu}{4,}(?!\p{L})/u.test(words);
}

function isSpoken(words: string): boolean {
  return [...words.matchAll(/[«„“]([^»“”]*)[»“”]/gu)].some(([, inside = ""]) => countWords(inside) > longestName);
}
