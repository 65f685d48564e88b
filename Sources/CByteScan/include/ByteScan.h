#pragma once
// Byte masks for the CSV reader: which of 64 bytes mean something to it.

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

// Bytes that must be readable after a text, and writable after a copy, though nothing depends on what they hold.
enum { byte_scan_padding = 64 };

// Bit i tells of byte i.
typedef struct {
  // A delimiter, a quote or a control character (which line ends and NUL are).
  uint64_t specials;
  // A byte above 127, so that the encoding matters.
  uint64_t high;
} byte_scan_masks;

#if defined(__SSE2__)

// Sixteen bytes of byte_scan_block.
static inline void byte_scan_quarter(
    const uint8_t *text, __m128i delimiter, __m128i quote, __m128i control, unsigned shift, byte_scan_masks *masks) {
  __m128i bytes = _mm_loadu_si128((const __m128i *)text);
  __m128i special = _mm_or_si128(
      _mm_or_si128(_mm_cmpeq_epi8(bytes, delimiter), _mm_cmpeq_epi8(bytes, quote)),
      _mm_cmpeq_epi8(_mm_min_epu8(bytes, control), bytes));
  masks->specials |= (uint64_t)(uint32_t)_mm_movemask_epi8(special) << shift;
  masks->high |= (uint64_t)(uint32_t)_mm_movemask_epi8(bytes) << shift;
}

// The masks of the 64 bytes at text.
static inline byte_scan_masks byte_scan_block(const uint8_t *text, uint8_t delimiter) {
  byte_scan_masks masks = {0, 0};
  __m128i delimiters = _mm_set1_epi8((char)delimiter);
  __m128i quotes = _mm_set1_epi8('"');
  __m128i controls = _mm_set1_epi8(0x1f);
  byte_scan_quarter(text, delimiters, quotes, controls, 0, &masks);
  byte_scan_quarter(text + 16, delimiters, quotes, controls, 16, &masks);
  byte_scan_quarter(text + 32, delimiters, quotes, controls, 32, &masks);
  byte_scan_quarter(text + 48, delimiters, quotes, controls, 48, &masks);
  return masks;
}

// Of the sixteen bytes at text, in the low half those that begin markup, in the high half those that need a closer look.
static inline uint32_t byte_scan_markup_in_quarter(const uint8_t *text) {
  __m128i bytes = _mm_loadu_si128((const __m128i *)text);
  // As signed bytes, those above 127 are below the space too.
  __m128i odd = _mm_cmplt_epi8(bytes, _mm_set1_epi8(' '));
  odd = _mm_or_si128(odd, _mm_cmpeq_epi8(bytes, _mm_set1_epi8('&')));
  odd = _mm_or_si128(odd, _mm_cmpeq_epi8(bytes, _mm_set1_epi8(']')));
  __m128i markup = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('<'));
  return (uint32_t)_mm_movemask_epi8(markup) | (uint32_t)_mm_movemask_epi8(odd) << 16;
}

// Whether the sixteen bytes at text hold one that JSON escapes.
static inline int byte_scan_escapes_in_quarter(const uint8_t *text) {
  __m128i bytes = _mm_loadu_si128((const __m128i *)text);
  __m128i controls = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x1f)), bytes);
  __m128i marks = _mm_or_si128(
      _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"')), _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\')));
  return _mm_movemask_epi8(_mm_or_si128(controls, marks)) != 0;
}

#else

// The masks of the 64 bytes at text, for processors without SSE2.
static inline byte_scan_masks byte_scan_block(const uint8_t *text, uint8_t delimiter) {
  byte_scan_masks masks = {0, 0};
  for (unsigned i = 0; i < 64; i++) {
    uint8_t byte = text[i];
    masks.specials |= (uint64_t)(byte == delimiter || byte == '"' || byte < 0x20) << i;
    masks.high |= (uint64_t)(byte >> 7) << i;
  }
  return masks;
}

// Of the sixteen bytes at text, in the low half those that begin markup, in the high half those that need a closer look.
static inline uint32_t byte_scan_markup_in_quarter(const uint8_t *text) {
  uint32_t masks = 0;
  for (unsigned i = 0; i < 16; i++) {
    uint8_t byte = text[i];
    masks |= (uint32_t)(byte == '<') << i;
    masks |= (uint32_t)(byte < ' ' || byte > 127 || byte == '&' || byte == ']') << (16 + i);
  }
  return masks;
}

// Whether the sixteen bytes at text hold one that JSON escapes.
static inline int byte_scan_escapes_in_quarter(const uint8_t *text) {
  int found = 0;
  for (unsigned i = 0; i < 16; i++) found |= text[i] < 0x20 || text[i] == '"' || text[i] == '\\';
  return found;
}

#endif

// Whether a text holds a byte that JSON escapes: a control character, a quote or a backslash. Reads no other bytes.
static inline int byte_scan_holds_escapes(const uint8_t *text, size_t count) {
  if (count < 16) {
    for (size_t i = 0; i < count; i++) {
      if (text[i] < 0x20 || text[i] == '"' || text[i] == '\\') return 1;
    }
    return 0;
  }
  int found = 0;
  for (size_t i = 0; i + 16 <= count; i += 16) found |= byte_scan_escapes_in_quarter(text + i);
  // The last sixteen, of which some have been looked at already.
  return found | byte_scan_escapes_in_quarter(text + count - 16);
}

// Text of an XML document up to the next markup.
typedef struct {
  // Where the markup begins; not before the end of the text where there is none.
  size_t end;
  // Whether a byte before it is a reference, a bracket, a control character or above 127.
  int is_odd;
} byte_scan_characters;

// The text before the next '<'. Reads up to byte_scan_padding bytes behind the text.
static inline byte_scan_characters byte_scan_to_markup(const uint8_t *text, size_t count) {
  byte_scan_characters found = {0, 0};
  while (found.end < count) {
    uint32_t masks = byte_scan_markup_in_quarter(text + found.end);
    uint32_t markup = masks & 0xffff, odd = masks >> 16;
    if (markup != 0) {
      unsigned before = (unsigned)__builtin_ctz(markup);
      found.is_odd |= (odd & ((1u << before) - 1)) != 0;
      found.end += before;
      return found;
    }
    found.is_odd |= odd != 0;
    found.end += 16;
  }
  return found;
}

// Whether two stretches hold the same bytes.
static inline int byte_scan_equal(const uint8_t *one, const uint8_t *other, size_t count) {
  return memcmp(one, other, count) == 0;
}

// Copies a field. Most are short: for those a copy of fixed size is quicker than a call, and the padding allows it.
static inline void byte_scan_copy(uint8_t *restrict to, const uint8_t *restrict from, size_t count) {
  if (count <= 32) {
    memcpy(to, from, 32);
  } else {
    memcpy(to, from, count);
  }
}
