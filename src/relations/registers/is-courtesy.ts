/** Longer than this a sentence says more than that somebody is welcome, UTF-16 units. */
const longest = 320;

/** By language: joy at seeing somebody, thanks for time and welcome, greetings handed on, bidding welcome, and how a briefing is held. */
const courtesies: Readonly<Record<string, readonly RegExp[]>> = {
  en: [
    /\b(?:pleasure|glad|happy|pleased|delighted|honou?red?|privilege)\b(?:,? (?:indeed|once again|again|for (?:me|us|all of us)))? to (?:once again |again |personally )?(?:(?:see|meet|meet with|welcome|receive|greet|host) (?:you|all of you|everyone|each other|here|my|our|so many|\p{Lu})|be (?:here|back|with you)|have (?:this|the) (?:chance|opportunity))/u,
    /\b(?:thanks?|grateful|gratitude)\b.{0,90}\bfor (?:finding (?:the )?time|(?:(?:your|the|this|his|her|their|a|such) )?(?:\p{L}+ )?(?:(?:and|,) \p{L}+ )?(?:attention|welcome|hospitality|reception|kind words|opportunity|chance|invitation (?:which was )?extended)\b(?!\s(?:the|that|which|you|\p{L}+s)\b))/iu,
    /^\W*(?:thank you|thanks)\b[^,;:]{0,30}[.!]?$/iu,
    /^\W*(?:thank you|thanks)\b[^,;:.]{0,40}\binvitation\b[^;:.]{0,30}[.!]$/iu,
    /\b(?:accept|pass(?:ing)? (?:on|along)|convey(?:ing|ed)?|extend|offer|send)\b.{0,60}\b(?:wishes|greetings|regards)\b/iu,
    /\b(?:glad|happy|pleased|delighted)\b.{0,90}\bto see you (?:again|here)\b/iu,
    /\b(?:I|[Ww]e) wish you a (?:very )?(?:good|pleasant|nice|happy) (?:time|stay|trip|journey|day|evening)\b/u,
    /\b(?:we|I) can(?:no|['’])?t? (?:now )?hear you\b|\b(?:take|taking|start with|begin with|happy to answer|turn to) (?:a few |some |any |all )?(?:of )?(?:your|opening|their|further)? ?(?:questions|opening remarks)\b|\b(?:your|the) (?:first|next|last|final|other) question\b|\b(?:is|are) embargoed\b|\bthis (?:call|briefing) is (?:on the record|on background)\b|\bno updates? (?:for you|to share)\b/iu,
    /\b(?:thank you|thanks)(?: \p{L}+)? for joining\b|\b(?:happy|glad|pleased|delighted) to (?:have you|be) (?:\p{L}+ )?(?:for|on) (?:this|the) (?:call|line|briefing)\b|\blet me ask you\b|\bI(?:['’]ll| will) (?:speak|talk|begin|start) (?:first|briefly)\b/iu,
    /\b(?:[Ww]e['’]ll|[Ww]e will|[Ll]et['’]s) (?:now |next )?(?:go|turn) (?:now |next |back )?to (?:the line of )?\p{Lu}\S+ \p{Lu}\S+ (?:of|from|at|with) /u,
    /\b(?:let me|(?:would like|want|am pleased|are pleased) to) welcome (?:you|our|my|in|at|here|everyone|all)\b|\bwelcome (?:you|everyone|all of you)\b|\b(?:a|the) (?:very )?(?:warm|hearty|cordial) welcome\b|[–—-] welcome to \p{Lu}/u,
  ],
  ru: [
    /(?:^|[\s,])рады?\s(?:\p{L}+\s){0,3}(?:видеть|приветствовать|встретиться|встрече)(?!\p{L})/iu,
    /(?:спасибо|благодарю|благодарен|благодарим|признателен)\s.{0,60}за\s(?:\p{L}+\s){0,2}(?:внимание|гостеприимство|при[её]м|возможность встретиться|то, что нашли время)(?!\p{L})/iu,
    /(?:передать|передаю|передайте|примите)\s.{0,60}(?:привет|приветы?|наилучшие пожелания|слова приветствия)(?!\p{L})/iu,
    /^\P{L}*(?:большое\s)?спасибо(?:\sбольшое)?[.!]?$/iu,
    /(?:следующий|последний|ваш)\sвопрос(?!\p{L})|(?:вас|меня)\s(?:хорошо\s)?(?:слышно|слышим|слышите)(?!\p{L})|отве(?:тить|чу)\sна\s(?:ваши\s)?вопросы(?!\p{L})/iu,
  ],
  de: [
    /\bfreue? mich(?:,? \p{L}+)*,? (?:Sie|euch|dich) .{0,40}(?:begrüßen|sehen|treffen)/iu,
    /\bdank\p{L}*\b.{0,60}\bfür (?:Ihre|die|Ihren|den) (?:Aufmerksamkeit|Gastfreundschaft|Empfang)/iu,
  ],
  fr: [
    /\b(?:heureux|heureuse|ravie?|honneur|plaisir)\b.{0,30} de (?:vous|te) (?:accueillir|recevoir|voir|rencontrer|retrouver)/iu,
    /\b(?:merci|remercie)\b.{0,60}\b(?:attention|hospitalité|accueil)\b/iu,
  ],
  es: [
    /\b(?:placer|honor|feliz|alegr\p{L}+)\b.{0,30}(?:verl[eoa]s?|recibirl[eoa]s?|saludarl[eoa]s?|darles la bienvenida)/iu,
    /\b(?:gracias|agradezco)\b.{0,60}\b(?:atención|hospitalidad|acogida|bienvenida)\b/iu,
  ],
  zh: [
    /很高兴(?:再次|能够|能){0,3}(?:在\p{L}{0,8}(?:再次|能够|能){0,3})?(?:见到|会见|同您|与您|欢迎)/u,
    /(?:感谢|谢谢)[^。]{0,20}(?:热情接待|盛情款待|热情款待)/u,
  ],
};

/**
 * True of a sentence that is polite and says nothing of how two states deal with each other: "I am glad to see you", "thank you
 * for your attention", "please pass on my regards". Thanks, wishes and praise for something done are words of one state to the
 * other and stand. `language` is a bare code.
 */
export function isCourtesy(words: string, language: string): boolean {
  const flat = words.replaceAll(/\s+/gu, " ").trim();
  return flat.length <= longest && (courtesies[language] ?? []).some((pattern) => pattern.test(flat));
}
