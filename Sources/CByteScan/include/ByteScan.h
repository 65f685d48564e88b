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

#endif

// Copies a field. Most are short: for those a copy of fixed size is quicker than a call, and the padding allows it.
static inline void byte_scan_copy(uint8_t *restrict to, const uint8_t *restrict from, size_t count) {
  if (count <= 32) {
    memcpy(to, from, 32);
  } else {
    memcpy(to, from, count);
  }
}
