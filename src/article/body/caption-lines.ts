/** Longer texts, in UTF-16 code units, are paragraphs that may end in a credit. */
const longest = 260;

const picture =
  "foto|fotos|photo|photos|picture|image|bild|fotografía|fotoğraf|фото|사진|写真|図|图片来源|圖片來源|图源|kuva|zdjęcie|kép";
/** "The ferry in the bay — Foto: Ana Ruiz/Cape", "…(사진=해양청 제공)": ends in who took the picture. */
const credited = new RegExp(
  `(?:[([（【]\\s?|[—–-]\\s|[.\\s])(?:${picture})\\s?(?:credit|by)?\\s?[:=：＝/／]\\s?[\\p{L}\\p{N}«"„][^.!?。！？]{1,60}$`,
  "iu",
);
const taken =
  /[（(](?:圖?取自|翻攝|圖[／：:]|资料图|資料照|資料圖|视觉中国|視覺中國|攝影|摄影)[^（）()]{0,40}[)）]$|(?:视觉中国|視覺中國)\s?(?:资料|图|圖)?$|\p{sc=Han}{2,4}\s?[摄攝]$/u;

/** True for a line under a picture that no element tells from the paragraphs: it ends in the picture's credit. */
export function isCaptionLine(text: string): boolean {
  return text.length <= longest && (credited.test(text) || taken.test(text));
}
