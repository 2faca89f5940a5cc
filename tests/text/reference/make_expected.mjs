// SPDX-License-Identifier: GPL-3.0-or-later
// Writes expected.json: the ids that the pipelines of tokenizers.json give for the texts below.
//
//   npm install @anush008/tokenizers@0.6.0 @huggingface/tokenizers@0.2.0      anywhere; no part of Halftone
//   NODE_PATH=.../node_modules node make_expected.mjs
//
// @anush008/tokenizers contains the reference implementation, the Rust library tokenizers 0.22.2; the ids are
// its own. @huggingface/tokenizers is a second, independent one in JavaScript. "otherwise_in_javascript" lists the
// texts for which it gives other ids: it lacks split behaviors, Metaspace's split and white space of Unicode.
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';

const require = createRequire(import.meta.url);
const { Tokenizer: Reference } = require('@anush008/tokenizers');
const { Tokenizer: JavaScript } = require('@huggingface/tokenizers');

const texts = [
  '',
  ' ',
  'Hello, world! The day was fine; they\'re going to the market.',
  'IT\'S what SHE\'LL say, we\'VE seen; \'s\'t\'re don\'tcha \u2019s a\'\u017F',
  'values[i] += 12345 * (x1 - y_2) // 3.14e-10\n\tif (a != b) {\n        return "ok";\n    }\r\n\r\n',
  '#include <vector>\n\n\ndef area(width, height):\n    return width * height  # in metres\n',
  'Добрый день, как ваши дела сегодня? ΣΑΣ Καλημέρα!',
  'صباح الخير، كيف حالك اليوم؟ ١٢٣٤ بَيْتٌ',
  'בוקר טוב, מה שלומך? שָׁלוֹם',
  'नमस्ते, आज आप कैसे हैं? १२३ क्षत्रिय',
  'สวัสดีตอนเช้า วันนี้อากาศดี ๑๒๓ น้ำ',
  '今天天气很好，我们要去市场买水果。１２３４',
  '今日は天気がいいので、カタカナ ﾊﾝｶｸ が 々〆ヶ',
  '오늘은 날씨가 좋아서 \u1112\u1161\u11ab\u1100\u1173\u11af',
  'naïve café Zu\u0308rich jalapen\u0303o a\u0301\u0316\u0327b \u0344 \u0958 ﬁ ǅ İ ß ½ ² Ⅷ Å \u212B \u1E9B\u0323',
  '👍🏽 👨‍👩‍👧‍👦 🇩🇪🇯🇵🇺 ❤️ 1️⃣ 🏴‍☠️ 🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}🧑🏿‍🚀',
  ' a  b   c    d     e\t\tf \t g',
  'a\r\nb\rc\n\nd\r\n\r\n  \n e \n',
  '\u00A0a\u00A0\u00A0b\u3000c\u3000\u3000d\u2003e\u2009f\u202Fg\u205Fh\u1680i',
  'a\u0085b\u2028c\u2029d\u000Be\u000Cf\u001Cg\u200Bh\uFEFFi\u180Ej\u2060k',
  '   leading and trailing   ',
  '\n\n\n  ',
  'x\u0000y\u0001z\u007F\u0080\u009F\uFFFD\uFFFE',
  '<|begin|>The <|turn|>user day<|turn|>\n<|user|>  \n hi <|end|> \t\n<s>a</s> <unk><|endoftext|>',
  'Day day theatre the <L>x <L> a <R>  \n b   <L>the<R>café cafés CAFÉ xday dayx',
  '▁▁a▁ ▁b Ġ Ċ <0x0A> <0xE4>',
  '...!!??—–-_~`^$€£¥+=<>|\\/{}[]()«»“”„‚‘’‹›。，、！？',
  '1 12 123 1234 12345 1234567 1,234.56 0x1F ٣٤ ५६ ²³¹ ¼½',
  'ab12cd_34‿ef gh\u200Dij\u200Ckl',
  '\u{1D538}\u{1D7D8}\u{10FFFF}\u{2F800}\u{20000} ꙮ ༳',
  'ÃªÂ°\u00AD\u0378 \u07FF\u0800\uD7FF\uE000\uFFFF\u{10000} \u05D0\u05B7\u05BC',
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
];

/** A whole tokenizer.json for a pipeline of tokenizers.json. */
function tokenizerFile({ name, model: { of, ...settings }, ...parts }, models) {
  const defaults = { dropout: null, unk_token: null, continuing_subword_prefix: null, end_of_word_suffix: null,
                     fuse_unk: false, byte_fallback: false, ignore_merges: false };
  return { ...parts, model: { ...defaults, ...models[of], ...settings } };
}

const { models, pipelines } = JSON.parse(readFileSync(new URL('tokenizers.json', import.meta.url), 'utf8'));
const lines = [];
for (const pipeline of pipelines) {
  const file = tokenizerFile(pipeline, models);
  const reference = Reference.fromString(JSON.stringify(file));
  const javaScript = new JavaScript(file, {});
  const ids = [];
  const otherwise = [];
  for (const [index, text] of texts.entries()) {
    ids.push((await reference.encode(text)).getIds());
    if (JSON.stringify(javaScript.encode(text).ids) !== JSON.stringify(ids.at(-1))) otherwise.push(index);
  }
  lines.push(JSON.stringify({ name: pipeline.name, ids, otherwise_in_javascript: otherwise }));
}
writeFileSync(new URL('expected.json', import.meta.url),
  `{"produced_by": "tokenizers 0.22.2 through @anush008/tokenizers 0.6.0",\n"texts": ${JSON.stringify(texts)},\n"pipelines": [\n${lines.join(',\n')}]}\n`);
