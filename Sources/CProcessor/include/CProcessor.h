// What Swift has no word for: asking for memory that will be read soon, giving back what is free, and looking at many
// bytes at once.
#pragma once
#include <stdint.h>
#include <string.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

static inline void cprocessor_prefetch(const void *address) { __builtin_prefetch(address); }

/// From here on pieces of 128 KiB or more go back to the system as soon as they are free. The GNU C library would keep ever
/// larger ones for each thread's next use.
static inline void cprocessor_give_free_memory_back(void) {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, 128 * 1024);
#endif
}

typedef uint8_t cprocessor_bytes __attribute__((ext_vector_type(16)));

static inline cprocessor_bytes cprocessor_load(const void *text) {
  cprocessor_bytes bytes;
  memcpy(&bytes, text, sizeof bytes);
  return bytes;
}

/// A bit for each of 16 bytes that are all ones or zeros.
static inline uint64_t cprocessor_mask(cprocessor_bytes found) {
#ifdef __SSE2__
  typedef char chars __attribute__((vector_size(16)));
  return (uint32_t)__builtin_ia32_pmovmskb128((chars)found);
#else
  uint64_t halves[2];
  memcpy(halves, &found, sizeof halves);
  // Each byte keeps a bit of its own, and the product adds them up in its highest byte.
  uint64_t low = (halves[0] & 0x8040201008040201) * 0x0101010101010101 >> 56;
  uint64_t high = (halves[1] & 0x8040201008040201) * 0x0101010101010101 >> 56;
  return low | high << 8;
#endif
}

static inline cprocessor_bytes cprocessor_is_white_space(cprocessor_bytes bytes) {
  return (cprocessor_bytes)((bytes == 0x20) | ((bytes - 9) < 5));
}

/// A bit for each of 64 bytes: it is ASCII white space.
static inline uint64_t cprocessor_white_space(const void *text) {
  uint64_t mask = 0;
  for (int part = 0; part < 4; part++) {
    mask |= cprocessor_mask(cprocessor_is_white_space(cprocessor_load((const char *)text + 16 * part))) << 16 * part;
  }
  return mask;
}

static inline cprocessor_bytes cprocessor_is_sentence_end(cprocessor_bytes bytes) {
  return (cprocessor_bytes)((bytes == '.') | (bytes == '!') | (bytes == '?') | (bytes == '\n') | (bytes == '\r') |
                            (bytes == 0xC2) | (bytes >= 0xC6));
}

/// A bit for each of 64 bytes: it is one of `. ! ?`, a line end, or begins a character beyond Latin letters.
static inline uint64_t cprocessor_sentence_ends(const void *text) {
  uint64_t mask = 0;
  for (int part = 0; part < 4; part++) {
    mask |= cprocessor_mask(cprocessor_is_sentence_end(cprocessor_load((const char *)text + 16 * part))) << 16 * part;
  }
  return mask;
}

typedef struct {
  uint64_t low, high;
} cprocessor_16_bytes;

/// The first bytes of the 16 at `text`, with small letters for A–Z, and zeros behind them.
static inline cprocessor_16_bytes cprocessor_small_letters(const void *text, intptr_t length) {
  static const uint8_t keep[32] = {255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255};
  cprocessor_bytes bytes = cprocessor_load(text) & cprocessor_load(keep + 16 - length);
  bytes |= (cprocessor_bytes)((bytes - 'A') < 26) & 0x20;
  cprocessor_16_bytes result;
  memcpy(&result, &bytes, sizeof result);
  return result;
}

/// Whether the first bytes are all of a–z.
static inline _Bool cprocessor_are_letters(cprocessor_16_bytes text, intptr_t length) {
  cprocessor_bytes bytes = cprocessor_load(&text);
  return cprocessor_mask((cprocessor_bytes)((bytes - 'a') < 26)) == (1u << length) - 1;
}
