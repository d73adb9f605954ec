// What Swift has no word for: asking for memory that will be read soon, and looking at 64 bytes at once.
#pragma once
#include <stdint.h>
#include <string.h>

static inline void cprocessor_prefetch(const void *address) { __builtin_prefetch(address); }

typedef uint8_t cprocessor_bytes __attribute__((ext_vector_type(64)));
typedef _Bool cprocessor_bits __attribute__((ext_vector_type(64)));

static inline uint64_t cprocessor_mask(const cprocessor_bytes *found) {
  cprocessor_bits bits = __builtin_convertvector(*found, cprocessor_bits);
  uint64_t mask;
  memcpy(&mask, &bits, sizeof mask);
  return mask;
}

/// A bit for each of 64 bytes: it is ASCII white space.
static inline uint64_t cprocessor_white_space(const void *text) {
  cprocessor_bytes bytes;
  memcpy(&bytes, text, sizeof bytes);
  cprocessor_bytes found = (cprocessor_bytes)((bytes == 0x20) | ((bytes - 9) < 5));
  return cprocessor_mask(&found);
}

/// A bit for each of 64 bytes: it is one of `. ! ?`, a line end, or begins a character beyond Latin letters.
static inline uint64_t cprocessor_sentence_ends(const void *text) {
  cprocessor_bytes bytes;
  memcpy(&bytes, text, sizeof bytes);
  cprocessor_bytes found =
      (cprocessor_bytes)((bytes == '.') | (bytes == '!') | (bytes == '?') | (bytes == '\n') | (bytes == '\r') |
                         (bytes == 0xC2) | (bytes >= 0xC6));
  return cprocessor_mask(&found);
}
