// CLD2, Google's Compact Language Detector, for Swift.
#pragma once
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Writes the ISO 639 code of the language that most of a UTF-8 text is in to `code` (at least 16 bytes).
/// The share of the text in that language, 0…100; -1 when CLD2 would not rely on its own answer.
int cld_detect(const char *text, int32_t length, char *code);

#ifdef __cplusplus
}
#endif
